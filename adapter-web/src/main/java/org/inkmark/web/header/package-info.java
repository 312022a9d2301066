/** What an answer tells the browser about itself. */
@NullMarked
package org.inkmark.web.header;

import org.jspecify.annotations.NullMarked;

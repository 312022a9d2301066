/** What the log says of requests. */
@NullMarked
package org.inkmark.web.log;

import org.jspecify.annotations.NullMarked;

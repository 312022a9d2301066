/** What a browser sends, and what is said of it. */
@NullMarked
package org.inkmark.web.form;

import org.jspecify.annotations.NullMarked;

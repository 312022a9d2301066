/** From what somebody typed to HTML that is safe to show. */
@NullMarked
package org.inkmark.web.markdown;

import org.jspecify.annotations.NullMarked;

/** {@code inkmark post}: writing, and bringing posts over from other sites. */
@NullMarked
package org.inkmark.cli.post;

import org.jspecify.annotations.NullMarked;

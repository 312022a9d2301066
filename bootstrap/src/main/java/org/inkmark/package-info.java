/** Inkmark put together: {@code main}, wiring and configuration. */
@NullMarked
package org.inkmark;

import org.jspecify.annotations.NullMarked;

/** Tries of what must not be tried without end, and how many of them there may be. */
@NullMarked
package org.inkmark.domain.attempt;

import org.jspecify.annotations.NullMarked;

/** Trying no more often than is allowed. */
@NullMarked
package org.inkmark.application.attempt;

import org.jspecify.annotations.NullMarked;

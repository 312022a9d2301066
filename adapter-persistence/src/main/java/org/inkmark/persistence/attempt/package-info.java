/** Tries in a table. */
@NullMarked
package org.inkmark.persistence.attempt;

import org.jspecify.annotations.NullMarked;

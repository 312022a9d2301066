/** Second factors in a table. */
@NullMarked
package org.inkmark.persistence.twofactor;

import org.jspecify.annotations.NullMarked;

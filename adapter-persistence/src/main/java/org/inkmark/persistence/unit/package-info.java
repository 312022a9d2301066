/** Units of work as transactions, and the changes that they record. */
@NullMarked
package org.inkmark.persistence.unit;

import org.jspecify.annotations.NullMarked;

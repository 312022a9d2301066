/** What the rows of all tables have in common. */
@NullMarked
package org.inkmark.persistence.row;

import org.jspecify.annotations.NullMarked;

/** Ids out of blocks that each process reserves. */
@NullMarked
package org.inkmark.persistence.id;

import org.jspecify.annotations.NullMarked;

/** Copies a whole site from one database to another. */
@NullMarked
package org.inkmark.persistence.copy;

import org.jspecify.annotations.NullMarked;

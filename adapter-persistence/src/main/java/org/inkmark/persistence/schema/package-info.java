/** The tables and their version. */
@NullMarked
package org.inkmark.persistence.schema;

import org.jspecify.annotations.NullMarked;

/** What differs between the kinds of database, in one place. */
@NullMarked
package org.inkmark.persistence.engine;

import org.jspecify.annotations.NullMarked;

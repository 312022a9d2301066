/** {@code inkmark db}: the database below a site. */
@NullMarked
package org.inkmark.cli.database;

import org.jspecify.annotations.NullMarked;

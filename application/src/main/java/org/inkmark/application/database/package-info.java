/** The database below the site: its schema and the processes that share it. */
@NullMarked
package org.inkmark.application.database;

import org.jspecify.annotations.NullMarked;

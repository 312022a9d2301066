/** SQLite as the database of a site: an engine that a module of its own brings. */
@NullMarked
package org.inkmark.example.sqlite;

import org.jspecify.annotations.NullMarked;

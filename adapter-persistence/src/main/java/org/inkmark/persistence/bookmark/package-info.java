/** Bookmarks in tables. */
@NullMarked
package org.inkmark.persistence.bookmark;

import org.jspecify.annotations.NullMarked;

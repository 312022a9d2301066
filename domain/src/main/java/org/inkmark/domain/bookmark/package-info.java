/** Bookmarks: addresses that a user keeps. */
@NullMarked
package org.inkmark.domain.bookmark;

import org.jspecify.annotations.NullMarked;

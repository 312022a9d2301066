/** Bookmarks, as readers see them and as their owners keep them. */
@NullMarked
package org.inkmark.web.bookmark;

import org.jspecify.annotations.NullMarked;

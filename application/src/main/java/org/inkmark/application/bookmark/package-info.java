/** Keeping, showing and importing bookmarks. */
@NullMarked
package org.inkmark.application.bookmark;

import org.jspecify.annotations.NullMarked;

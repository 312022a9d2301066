/** Tags, shared by posts and bookmarks. */
@NullMarked
package org.inkmark.domain.tag;

import org.jspecify.annotations.NullMarked;

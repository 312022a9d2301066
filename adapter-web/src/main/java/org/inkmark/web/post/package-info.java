/** Posts, as readers see them and as authors write them. */
@NullMarked
package org.inkmark.web.post;

import org.jspecify.annotations.NullMarked;

/** Lists as pages with cursors. */
@NullMarked
package org.inkmark.domain.page;

import org.jspecify.annotations.NullMarked;

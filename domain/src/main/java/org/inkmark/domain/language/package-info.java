/** The languages in which people write and read. */
@NullMarked
package org.inkmark.domain.language;

import org.jspecify.annotations.NullMarked;

/** Links that do one thing once for whoever holds them. */
@NullMarked
package org.inkmark.domain.token;

import org.jspecify.annotations.NullMarked;

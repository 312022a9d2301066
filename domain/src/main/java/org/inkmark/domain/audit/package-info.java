/** Who did what to which thing, when and from where. */
@NullMarked
package org.inkmark.domain.audit;

import org.jspecify.annotations.NullMarked;

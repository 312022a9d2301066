/** What differs where two people changed the same thing. */
@NullMarked
package org.inkmark.web.conflict;

import org.jspecify.annotations.NullMarked;

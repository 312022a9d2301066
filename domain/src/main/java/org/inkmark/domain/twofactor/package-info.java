/** The second proof that somebody gives who signs in. */
@NullMarked
package org.inkmark.domain.twofactor;

import org.jspecify.annotations.NullMarked;

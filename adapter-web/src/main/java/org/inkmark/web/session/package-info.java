/** Who is asking: sessions, signing in and out, and proof that a form is this site's own. */
@NullMarked
package org.inkmark.web.session;

import org.jspecify.annotations.NullMarked;

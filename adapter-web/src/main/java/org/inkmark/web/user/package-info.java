/** One's own profile and password; for ADMINs, the site's users. */
@NullMarked
package org.inkmark.web.user;

import org.jspecify.annotations.NullMarked;

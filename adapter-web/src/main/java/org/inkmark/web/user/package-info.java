/** One's own profile and password. */
@NullMarked
package org.inkmark.web.user;

import org.jspecify.annotations.NullMarked;

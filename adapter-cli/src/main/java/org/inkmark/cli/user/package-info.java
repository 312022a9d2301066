/** {@code inkmark user}: the people of the site. */
@NullMarked
package org.inkmark.cli.user;

import org.jspecify.annotations.NullMarked;

/** Users and the usernames that they gave up in tables. */
@NullMarked
package org.inkmark.persistence.user;

import org.jspecify.annotations.NullMarked;

/** Users, their roles, and who is acting. */
@NullMarked
package org.inkmark.domain.user;

import org.jspecify.annotations.NullMarked;

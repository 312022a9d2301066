/** Users: who there is, and who may do what. */
@NullMarked
package org.inkmark.application.user;

import org.jspecify.annotations.NullMarked;

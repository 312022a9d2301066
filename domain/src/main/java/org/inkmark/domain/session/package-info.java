/** Sessions: who is signed in where. */
@NullMarked
package org.inkmark.domain.session;

import org.jspecify.annotations.NullMarked;

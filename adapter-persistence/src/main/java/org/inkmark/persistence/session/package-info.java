/** Sessions in a table. */
@NullMarked
package org.inkmark.persistence.session;

import org.jspecify.annotations.NullMarked;

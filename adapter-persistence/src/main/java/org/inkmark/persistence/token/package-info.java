/** One-time tokens in a table. */
@NullMarked
package org.inkmark.persistence.token;

import org.jspecify.annotations.NullMarked;

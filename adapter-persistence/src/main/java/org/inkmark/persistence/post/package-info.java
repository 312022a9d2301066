/** Posts, their paths and their imports in tables. */
@NullMarked
package org.inkmark.persistence.post;

import org.jspecify.annotations.NullMarked;

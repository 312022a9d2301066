/** The labels of tags in a table. */
@NullMarked
package org.inkmark.persistence.tag;

import org.jspecify.annotations.NullMarked;

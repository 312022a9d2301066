/** The site's settings in a table. */
@NullMarked
package org.inkmark.persistence.site;

import org.jspecify.annotations.NullMarked;

/** The site's own settings. */
@NullMarked
package org.inkmark.domain.site;

import org.jspecify.annotations.NullMarked;

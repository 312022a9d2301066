/** The site's own settings, its secret, and its first user. */
@NullMarked
package org.inkmark.application.site;

import org.jspecify.annotations.NullMarked;

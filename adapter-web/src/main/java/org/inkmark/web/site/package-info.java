/** The desk's door, the site's settings, and setting up a new site. */
@NullMarked
package org.inkmark.web.site;

import org.jspecify.annotations.NullMarked;

/** Addresses on this site. */
@NullMarked
package org.inkmark.web.link;

import org.jspecify.annotations.NullMarked;

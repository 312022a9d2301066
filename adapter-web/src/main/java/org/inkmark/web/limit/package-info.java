/** How much of the server one client may take. */
@NullMarked
package org.inkmark.web.limit;

import org.jspecify.annotations.NullMarked;

/** Keeps a site on the embedded database in a file, and brings it back. */
@NullMarked
package org.inkmark.persistence.backup;

import org.jspecify.annotations.NullMarked;

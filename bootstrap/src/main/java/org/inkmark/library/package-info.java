/** Outbound ports that wrap one library each. */
@NullMarked
package org.inkmark.library;

import org.jspecify.annotations.NullMarked;

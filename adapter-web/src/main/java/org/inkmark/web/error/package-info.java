/** A page for everything that goes wrong. */
@NullMarked
package org.inkmark.web.error;

import org.jspecify.annotations.NullMarked;

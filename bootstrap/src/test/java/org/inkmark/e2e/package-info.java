/** The whole of Inkmark, met from the outside: as processes in a terminal, over HTTP, and in a browser. */
@NullMarked
package org.inkmark.e2e;

import org.jspecify.annotations.NullMarked;

/** {@code inkmark bookmark}: keeping addresses, and the bookmark files of browsers. */
@NullMarked
package org.inkmark.cli.bookmark;

import org.jspecify.annotations.NullMarked;

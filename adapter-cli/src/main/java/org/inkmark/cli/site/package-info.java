/** The site that a command works on: which one, and how it is opened. */
@NullMarked
package org.inkmark.cli.site;

import org.jspecify.annotations.NullMarked;

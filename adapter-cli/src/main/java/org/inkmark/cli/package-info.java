/** The command line: the root command, and what becomes of a command's errors. */
@NullMarked
package org.inkmark.cli;

import org.jspecify.annotations.NullMarked;

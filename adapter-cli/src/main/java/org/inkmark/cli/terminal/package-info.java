/** Where a command reads and writes: standard streams, questions, and what may safely be shown. */
@NullMarked
package org.inkmark.cli.terminal;

import org.jspecify.annotations.NullMarked;

/** Lists and single things as tables, JSON or CSV; progress. */
@NullMarked
package org.inkmark.cli.output;

import org.jspecify.annotations.NullMarked;

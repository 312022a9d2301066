/** Commands about who did what. */
@NullMarked
package org.inkmark.cli.audit;

import org.jspecify.annotations.NullMarked;

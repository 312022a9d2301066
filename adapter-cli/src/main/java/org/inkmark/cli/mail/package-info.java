/** Commands about mail. */
@NullMarked
package org.inkmark.cli.mail;

import org.jspecify.annotations.NullMarked;

/** Whether the site can send mail. */
@NullMarked
package org.inkmark.application.mail;

import org.jspecify.annotations.NullMarked;

/** Second factors: codes of an authenticator app, and recovery codes. */
@NullMarked
package org.inkmark.application.twofactor;

import org.jspecify.annotations.NullMarked;

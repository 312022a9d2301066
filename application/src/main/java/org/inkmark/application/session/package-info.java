/** Signing in and out. */
@NullMarked
package org.inkmark.application.session;

import org.jspecify.annotations.NullMarked;

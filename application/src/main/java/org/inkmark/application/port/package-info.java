/** What the application needs from the outside and is no repository. */
@NullMarked
package org.inkmark.application.port;

import org.jspecify.annotations.NullMarked;

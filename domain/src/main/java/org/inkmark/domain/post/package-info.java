/** Posts: what may be written, when it is public, and at which paths it answers. */
@NullMarked
package org.inkmark.domain.post;

import org.jspecify.annotations.NullMarked;

/** Reading, writing and importing posts. */
@NullMarked
package org.inkmark.application.post;

import org.jspecify.annotations.NullMarked;

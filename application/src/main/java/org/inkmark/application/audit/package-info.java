/** Looking at who did what. */
@NullMarked
package org.inkmark.application.audit;

import org.jspecify.annotations.NullMarked;

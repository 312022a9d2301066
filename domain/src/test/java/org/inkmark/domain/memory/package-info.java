/** The domain's repositories in memory: a fake that passes the same contract suites as every database. */
@NullMarked
package org.inkmark.domain.memory;

import org.jspecify.annotations.NullMarked;

/** The application's outbound ports in memory, above {@link org.inkmark.domain.memory.InMemoryStore}. */
@NullMarked
package org.inkmark.application.memory;

import org.jspecify.annotations.NullMarked;

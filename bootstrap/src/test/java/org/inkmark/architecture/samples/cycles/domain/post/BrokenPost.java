package org.inkmark.architecture.samples.cycles.domain.post;

import org.inkmark.architecture.samples.cycles.domain.user.Author;

/** A post that knows its author. */
public interface BrokenPost {
    Author author();
}

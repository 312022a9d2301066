package org.inkmark.cli.post;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.inkmark.domain.post.PostState;

/** The states of a post as they are typed, for the shells to complete. */
final class StateNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(PostState.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .iterator();
    }
}

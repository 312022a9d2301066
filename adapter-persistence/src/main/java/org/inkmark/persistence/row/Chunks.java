package org.inkmark.persistence.row;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Gatherers;

/** Long lists of what to look for, cut to lengths that every engine takes as parameters of one statement. */
public final class Chunks {

    private static final int LONGEST = 1_000;

    private Chunks() {}

    /** What is found for each of the wanted, once each. */
    public static <K, R> List<R> find(Collection<K> wanted, Function<List<K>, List<R>> query) {
        return find(wanted, LONGEST, query);
    }

    /** As {@link #find(Collection, Function)}, in pieces of at most so many. */
    public static <K, R> List<R> find(Collection<K> wanted, int longest, Function<List<K>, List<R>> query) {
        return wanted.stream()
                .distinct()
                .gather(Gatherers.windowFixed(longest))
                .flatMap(chunk -> query.apply(chunk).stream())
                .toList();
    }
}

package org.inkmark.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.inkmark.application.port.IdGenerator.Kind;
import org.inkmark.domain.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an {@link IdGenerator} promises. */
public abstract class IdGeneratorContract {

    /** Called before each test: from now on the generators work on a store that keeps nothing. */
    protected abstract void emptyStore();

    /** Another generator on the same store, as another process has one. */
    protected abstract IdGenerator newGenerator();

    @BeforeEach
    final void begin() {
        emptyStore();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_id_is_given_once_and_lies_in_the_range(Kind kind) {
        var generator = newGenerator();

        var ids = take(2_500, generator, kind);

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id >= 1 && id <= Ids.MAX);
    }

    @Test
    void two_generators_never_give_the_same() {
        var one = newGenerator();
        var other = newGenerator();
        var ids = new ArrayList<Long>();

        for (var i = 0; i < 2_500; i++) {
            ids.add(one.next(Kind.POST));
            ids.add(other.next(Kind.POST));
        }

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void what_was_given_before_a_restart_is_not_given_after_it() {
        var before = take(10, newGenerator(), Kind.BOOKMARK);

        var after = take(2_500, newGenerator(), Kind.BOOKMARK);

        assertThat(after).doesNotContainAnyElementsOf(before);
    }

    @Test
    void kinds_do_not_disturb_one_another() {
        var generator = newGenerator();
        var posts = new ArrayList<Long>();
        var users = new ArrayList<Long>();

        for (var i = 0; i < 1_500; i++) {
            posts.add(generator.next(Kind.POST));
            users.add(generator.next(Kind.USER));
        }

        assertThat(posts).doesNotHaveDuplicates();
        assertThat(users).doesNotHaveDuplicates();
    }

    @Test
    void many_threads_of_two_processes_never_get_the_same() throws Exception {
        var one = newGenerator();
        var other = newGenerator();
        var takers = new ArrayList<Callable<List<Long>>>();
        for (var i = 0; i < 4; i++) {
            takers.add(() -> take(1_500, one, Kind.POST));
            takers.add(() -> take(1_500, other, Kind.POST));
        }
        var ids = new ArrayList<Long>();

        try (var threads = Executors.newFixedThreadPool(takers.size())) {
            for (var taken : threads.invokeAll(takers)) {
                ids.addAll(taken.get());
            }
        }

        assertThat(ids).hasSize(12_000).doesNotHaveDuplicates();
    }

    private static List<Long> take(int count, IdGenerator generator, Kind kind) {
        var ids = new ArrayList<Long>();
        for (var i = 0; i < count; i++) {
            ids.add(generator.next(kind));
        }
        return ids;
    }
}

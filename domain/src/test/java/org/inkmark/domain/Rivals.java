package org.inkmark.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Those who all take the same at the same time. */
public final class Rivals {

    private Rivals() {}

    /** The only one for whom it was done; all others were told that the field's value is taken. */
    public static <T> T winner(List<T> rivals, String field, Consumer<T> deed) {
        var outcomes = race(rivals, deed);
        var winner = outcomes.indexOf(Optional.<Throwable>empty());
        assertThat(winner).as("one is first").isNotNegative();
        for (var i = 0; i < rivals.size(); i++) {
            if (i != winner) {
                assertThat(outcomes.get(i).orElse(null))
                        .isInstanceOfSatisfying(AlreadyExists.class, taken -> assertThat(taken.field())
                                .isEqualTo(field));
            }
        }
        return rivals.get(winner);
    }

    private static <T> List<Optional<Throwable>> race(List<T> rivals, Consumer<T> deed) {
        var start = new CyclicBarrier(rivals.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = rivals.stream()
                    .<Future<?>>map(rival -> threads.submit(() -> {
                        start.await();
                        deed.accept(rival);
                        return rival;
                    }))
                    .toList();
            return running.stream().map(Rivals::outcome).toList();
        }
    }

    private static Optional<Throwable> outcome(Future<?> rival) {
        try {
            rival.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

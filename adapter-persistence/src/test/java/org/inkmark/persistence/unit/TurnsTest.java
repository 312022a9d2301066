package org.inkmark.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void the_next_comes_when_the_one_before_has_ended() throws Exception {
        var turns = new Turns(true, LONG);
        CompletableFuture<Boolean> next;
        try (var _ = turns.take()) {
            next = CompletableFuture.supplyAsync(() -> takes(turns));
            assertThat(next.copy()
                            .completeOnTimeout(false, 100, TimeUnit.MILLISECONDS)
                            .get())
                    .isFalse();
        }

        assertThat(next.get()).isTrue();
    }

    @Test
    void who_waits_too_long_is_told() throws Exception {
        var turns = new Turns(true, Duration.ZERO);
        try (var _ = turns.take()) {
            assertThat(CompletableFuture.supplyAsync(() -> takes(turns)))
                    .failsWithin(LONG)
                    .withThrowableThat()
                    .withCauseInstanceOf(DatabaseUnusable.class);
        }

        assertThat(takes(turns)).isTrue();
    }

    @Test
    void an_interrupted_one_does_not_begin() {
        var turns = new Turns(true, LONG);
        Thread.currentThread().interrupt();

        assertThatThrownBy(turns::take).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nobody_waits_where_the_engine_keeps_units_apart() throws Exception {
        var turns = new Turns(false, Duration.ZERO);
        try (var _ = turns.take()) {
            assertThat(CompletableFuture.supplyAsync(() -> takes(turns)).get()).isTrue();
        }
    }

    private static boolean takes(Turns turns) {
        turns.take().close();
        return true;
    }
}

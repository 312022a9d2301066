package org.inkmark.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Budget budget = new Allowance(3, MINUTE).of(AttemptKey.of("account", "alice"));

    @Test
    void who_has_tried_less_often_than_allowed_waits_for_nothing() {
        assertThat(budget.waitAt(NOON, NOON.minus(MINUTE))).isZero();
        assertThat(budget.waitAt(NOON, NOON.plus(MINUTE.multipliedBy(2)))).isZero();
    }

    @Test
    void who_has_used_it_up_waits_until_one_try_no_longer_counts() {
        assertThat(budget.waitAt(NOON, NOON.plus(MINUTE.multipliedBy(3)))).isEqualTo(MINUTE);
        assertThat(budget.waitAt(NOON.plusSeconds(50), NOON.plus(MINUTE.multipliedBy(3))))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void an_allowance_is_of_one_at_least() {
        assertThatThrownBy(() -> new Allowance(0, MINUTE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allowance(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_shows_nothing_of_what_it_is_made_of() {
        var key = AttemptKey.of("account", "alice");

        assertThat(key.value()).matches("[0-9a-f]{64}");
        assertThat(key)
                .isEqualTo(AttemptKey.of("account", "alice"))
                .isNotEqualTo(AttemptKey.of("address", "alice"))
                .isNotEqualTo(AttemptKey.of("account", "bob"));
        assertThatRefused(() -> new AttemptKey("A".repeat(64)), "attempt key", "64");
    }
}

package org.inkmark.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.inkmark.domain.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link SettingsRepository} promises. */
public abstract class SettingsRepositoryContract extends StoreContract {

    protected abstract SettingsRepository settings();

    @Test
    void nothing_is_set_at_first() {
        assertThat(settings().all()).isEmpty();
        assertThat(settings().find("title")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Alice's blog", "  two  spaces  ", "line\nbreak", "cafe\u0301", "\\ % _ ' \""})
    void a_value_comes_back_to_the_letter(String value) {
        put("title", value);

        assertThat(settings().find("title")).hasValue(value);
        assertThat(settings().all()).isEqualTo(Map.of("title", value));
    }

    @Test
    void the_longest_name_and_value_of_any_script_are_kept() {
        var name = "a_".repeat(50);
        var value = "🎸".repeat(1_000);

        put(name, value);

        assertThat(settings().find(name)).hasValue(value);
    }

    @Test
    void a_value_takes_the_place_of_the_one_before() {
        put("title", "Old");
        put("tagline", "Same");

        put("title", "New");
        put("tagline", "Same");

        assertThat(settings().all()).isEqualTo(Map.of("title", "New", "tagline", "Same"));
    }

    @Test
    void a_value_may_change_twice_in_one_unit() {
        inUnit(() -> {
            settings().put("title", "One");
            settings().put("title", "Two");
            assertThat(settings().find("title")).hasValue("Two");
        });

        assertThat(settings().all()).isEqualTo(Map.of("title", "Two"));
    }

    @Test
    void names_are_the_same_only_to_the_letter() {
        put("time_zone", "UTC");

        assertThat(settings().find("timezone")).isEmpty();
        assertThat(settings().find("time_zon_")).isEmpty();
        assertThat(settings().find("time_zone ")).isEmpty();
    }

    @Test
    void a_value_that_is_kept_already_is_not_replaced_by_one_for_want_of_any() {
        inUnit(() -> assertThat(settings().putIfAbsent("secret", "first")).isEqualTo("first"));
        inUnit(() -> assertThat(settings().putIfAbsent("secret", "second")).isEqualTo("first"));

        assertThat(settings().find("secret")).contains("first");
    }

    @Test
    void of_several_who_set_a_value_for_want_of_any_one_is_first_and_all_hear_of_it() throws Exception {
        for (var round = 0; round < 5; round++) {
            var name = "secret_" + "x".repeat(round);
            var start = new CyclicBarrier(4);
            var takers = new ArrayList<Callable<String>>();
            for (var taker = 0; taker < 4; taker++) {
                var value = "of taker " + taker;
                takers.add(() -> {
                    start.await();
                    return inUnitGet(() -> settings().putIfAbsent(name, value));
                });
            }
            var answers = new HashSet<String>();
            try (var threads = Executors.newFixedThreadPool(takers.size())) {
                for (var answer : threads.invokeAll(takers)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).hasSize(1).containsExactly(settings().find(name).orElseThrow());
        }
    }

    @Test
    void a_value_that_is_locked_stays_and_may_be_changed_by_who_locked_it() {
        put("secret", "first");

        inUnit(() -> {
            settings().lock("secret");
            assertThat(settings().find("secret")).hasValue("first");
            settings().put("secret", "second");
            settings().lock("nothing");
        });

        assertThat(settings().all()).isEqualTo(Map.of("secret", "second"));
    }

    @Test
    void nobody_changes_a_value_that_another_has_locked() throws Exception {
        put("secret", "first");
        var locked = new CountDownLatch(1);
        var seen = new ArrayList<String>();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var holder = threads.submit(() -> inUnit(() -> {
                settings().lock("secret");
                locked.countDown();
                for (var look = 0; look < 200; look++) {
                    seen.add(settings().find("secret").orElseThrow());
                }
            }));
            var changer = threads.submit(() -> {
                locked.await();
                put("secret", "second");
                return true;
            });
            holder.get();
            changer.get();
        }

        assertThat(seen).containsOnly("first");
        assertThat(settings().find("secret")).hasValue("second");
    }

    @Test
    void nothing_is_set_outside_a_unit() {
        put("title", "Old");

        assertThatThrownBy(() -> settings().put("title", "New")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> settings().put("other", "New")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> settings().putIfAbsent("other", "New")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> settings().lock("title")).isInstanceOf(IllegalStateException.class);

        assertThat(settings().all()).isEqualTo(Map.of("title", "Old"));
    }

    @Test
    void what_a_failed_unit_set_is_undone() {
        put("title", "Old");

        assertThatThrownBy(() -> inUnit(() -> {
                    settings().put("title", "New");
                    settings().put("other", "New");
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(settings().all()).isEqualTo(Map.of("title", "Old"));
    }

    private void put(String name, String value) {
        inUnit(() -> settings().put(name, value));
    }
}

package org.inkmark.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.time.Duration;
import java.time.Instant;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {

    @Test
    void errors_say_what_happened_to_which_thing() {
        assertThat(new NotFound("post", "hello")).hasMessage("there is no post 'hello'");
        assertThat(new AlreadyExists("slug", "hello")).hasMessage("slug 'hello' is already taken");
        assertThat(new NotAllowed("only ADMINs may")).hasMessage("only ADMINs may");
        assertThat(new SiteReadOnly()).hasMessage("the site is read-only while it moves");
        assertThat(new StaleVersion("post", "hello"))
                .hasMessageContaining("post 'hello'")
                .hasMessageContaining("again");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,    1,   a second",
        "PT0.2S,  1,   a second",
        "PT29.5S, 30,  30 seconds",
        "PT30S,   30,  30 seconds",
        "PT90S,   90,  90 seconds",
        "PT91S,   91,  2 minutes",
        "PT180S,  180, 3 minutes"
    })
    void who_may_try_later_hears_when(Duration wait, long seconds, String told) {
        var later = new TryLater("too many tries", wait);

        assertThat(later).hasMessage("too many tries: wait " + told + ", then try again");
        assertThat(later.howLong()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void errors_can_be_told_apart_by_field_kind_and_key() {
        assertThat(new NotFound("post", "hello").kind()).isEqualTo("post");
        assertThat(new NotFound("post", "hello").key()).isEqualTo("hello");
        assertThat(new StaleVersion("user", "alice").kind()).isEqualTo("user");
        assertThat(new StaleVersion("user", "alice").key()).isEqualTo("alice");
        assertThat(new AlreadyExists("slug", "hello").field()).isEqualTo("slug");
        assertThat(new AlreadyExists("slug", "hello").value()).isEqualTo("hello");
    }

    @Test
    void a_person_hears_of_all_broken_rules_at_once() {
        var rules = new Validation();

        var good = rules.check(() -> new Username("alice"));
        var bad = rules.check(() -> new Username("a"));
        var worse = rules.check(() -> Text.line("title", "", 1, 5));

        assertThat(good).hasValue(new Username("alice"));
        assertThat(bad).isEmpty();
        assertThat(worse).isEmpty();
        assertThatThrownBy(rules::throwIfBroken).isInstanceOfSatisfying(InvalidValue.class, refusal -> {
            assertThat(refusal.violations())
                    .extracting(InvalidValue.Violation::field)
                    .containsExactly("username", "title");
            assertThat(refusal).hasMessageContaining("username must").hasMessageContaining("; title is missing");
        });
    }

    @Test
    void where_no_rule_is_broken_nothing_is_thrown() {
        var rules = new Validation();

        assertThat(rules.check(() -> new Username("alice"))).isPresent();

        assertThatCode(rules::throwIfBroken).doesNotThrowAnyException();
    }

    @Test
    void only_broken_rules_are_gathered() {
        var rules = new Validation();

        assertThatThrownBy(() -> rules.check(() -> {
                    throw new NotFound("user", "bob");
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void instants_are_cut_to_microseconds() {
        assertThat(Instants.micros("at", Instant.parse("2026-03-01T12:00:00.123456789Z")))
                .isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
        assertThat(Instants.micros("at", Instant.parse("1969-12-31T23:59:59.999999999Z")))
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void instants_reach_from_the_first_year_to_the_last_with_four_digits(String text) {
        assertThatCode(() -> Instants.micros("at", Instant.parse(text))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59.999999Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void instants_that_no_database_takes_are_refused(String text) {
        assertThatRefused(() -> Instants.micros("at", Instant.parse(text)), "at", "years 1 to 9999", text);
    }
}

package org.inkmark.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.inkmark.domain.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "alice@example.org",
                "alice+tag@mail.example.org",
                ".alice..@example.org",
                "!#$%&'*+/=?^_`{|}~-@example.org",
                "a@1.2.3",
                "a@xn--mnchen-3ya.de"
            })
    void what_browsers_take_is_taken(String typed) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(typed);
    }

    @Test
    void an_address_of_the_longest_labels_is_taken() {
        var label = "a".repeat(63);

        assertThat(new EmailAddress("a@" + label + "." + label).value()).hasSize(129);
        assertThatRefused(() -> new EmailAddress("a@" + label + "a.example"), "email", "e-mail address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "@example.org",
                "alice@",
                "alice@@example.org",
                "al ice@example.org",
                "alice@exa mple.org",
                "alice@example..org",
                "alice@.example",
                "alice@example.",
                "alice@-example.org",
                "alice@example-.org",
                "alice@exam_ple.org",
                "älice@example.org",
                "alice@münchen.de",
                "\"alice\"@example.org",
                "alice@[127.0.0.1]",
                "\u212Aelvin@example.org",
                "alice@example.org,bob@example.org"
            })
    void what_browsers_refuse_is_refused(String typed) {
        assertThatRefused(() -> new EmailAddress(typed), "email", "like name@example.org", typed);
    }

    @Test
    void addresses_are_compared_in_lower_case() {
        assertThat(new EmailAddress(" Alice@EXAMPLE.org ")).isEqualTo(new EmailAddress("alice@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "a.", "a@", "a@a.", "a@a-", "a@a-.", "!", "%"})
    void a_malicious_text_takes_no_time(String repeated) {
        var text = ("a@" + repeated.repeat(126)).substring(0, Math.min(254, 2 + 126 * repeated.length()));

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (var i = 0; i < 200; i++) {
                isTaken(text + "!");
                isTaken(repeated.repeat(120));
            }
        });
    }

    @Property
    void any_text_is_taken_in_lower_case_or_refused(@ForAll("texts") String text) {
        if (isTaken(text)) {
            var once = new EmailAddress(text);
            assertThat(once.value()).matches("[!-~&&[^A-Z]]+").contains("@");
            assertThat(new EmailAddress(once.value())).isEqualTo(once);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aZ0@.-_ é").ofMinLength(3).ofMaxLength(8);
    }

    private static boolean isTaken(String text) {
        try {
            return new EmailAddress(text).value().contains("@");
        } catch (InvalidValue e) {
            return false;
        }
    }
}

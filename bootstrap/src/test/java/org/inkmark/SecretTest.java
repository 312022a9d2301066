package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.inkmark.cli.terminal.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void without_one_the_site_uses_its_own(String text) {
        assertThat(Secret.of(text).value()).isEmpty();
    }

    @Test
    void a_long_one_is_used_as_it_is() {
        assertThat(Secret.of("0123456789abcdef0123456789abcdef\n").value())
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(32));
    }

    @Test
    void a_short_one_is_refused_and_not_shown() {
        assertThatThrownBy(() -> Secret.of("too short"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("INKMARK_SECRET")
                .message()
                .doesNotContain("too short");
    }
}

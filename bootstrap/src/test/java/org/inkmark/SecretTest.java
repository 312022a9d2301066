package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.configuration.WrongConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void without_one_the_site_uses_its_own(String text) {
        assertThat(configured(text).value()).isEmpty();
    }

    @Test
    void a_long_one_is_used_as_it_is() {
        assertThat(configured("0123456789abcdef0123456789abcdef\n").value())
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(32));
    }

    @Test
    void a_short_one_is_refused_and_not_shown() {
        assertThatThrownBy(() -> configured("too short"))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith("INKMARK_SECRET must be a text of at least 32 bytes")
                .hasMessageNotContaining("too short");
    }

    private Secret configured(String text) {
        var environment = Map.of("INKMARK_SECRET", text, "INKMARK_DATA", folder.toString());
        return Secret.in(new Configuration(environment, folder.resolve("none")));
    }
}

package org.inkmark.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/configuration.md says what is true. Its table is written by this test when it is asked to. */
class ConfigurationDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/configuration.md");
    private static final String REGENERATE =
            "./mvnw test -pl adapter-cli -am -Dtest=ConfigurationDocumentTest -Dsurefire.failIfNoSpecifiedTests=false "
                    + "-Dinkmark.regenerate=true";
    private static final String HEAD = """
            | in the file | in the environment | flag | default | what it is |
            |---|---|---|---|---|
            """;
    private static final Pattern TABLE = Pattern.compile(Pattern.quote(HEAD) + "(\\|.*\n)*");

    @Test
    void every_setting_stands_there_as_it_is() throws IOException {
        var text = Files.readString(DOCUMENT);
        var generated = TABLE.matcher(text).replaceFirst(Matcher.quoteReplacement(table()));
        if (Boolean.getBoolean("inkmark.regenerate")) {
            Files.writeString(DOCUMENT, generated);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/configuration.md is made by " + REGENERATE)
                .contains(REGENERATE)
                .isEqualTo(generated)
                .contains(table());
    }

    private static String table() {
        return Arrays.stream(ConfigurationKey.values())
                .map(ConfigurationDocumentTest::row)
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(ConfigurationKey key) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        code(key.property()),
                        code(Optional.of(key.variable())),
                        code(key.flag().map(Flag::toString)),
                        key.defaultValue().isPresent() ? code(key.defaultValue()) : key.otherwise(),
                        key.meaning());
    }

    private static String code(Optional<String> text) {
        return text.map("`%s`"::formatted).orElse("");
    }
}

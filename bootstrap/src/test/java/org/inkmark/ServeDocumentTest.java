package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inkmark.cli.configuration.Configuration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** Holds what docs/cli.md says of {@code serve}; every other command is held where it is. */
class ServeDocumentTest {
    private static final Pattern SYNOPSIS = Pattern.compile("(?m)^inkmark serve (.*)$");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @Test
    void its_flags_stand_there_and_no_other() throws IOException {
        var serve = Inkmark.commandLine(new Configuration(Map.of(), Path.of("/none")))
                .getSubcommands()
                .get("serve");
        var synopsis = SYNOPSIS.matcher(Files.readString(Path.of("../docs/cli.md")));

        assertThat(synopsis.find()).isTrue();
        assertThat(OPTION.matcher(synopsis.group(1)).results().map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(serve.getCommandSpec().options().stream()
                        .filter(option -> !option.inherited())
                        .map(OptionSpec::longestName)
                        .toList());
    }
}

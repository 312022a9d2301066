package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds THIRD-PARTY against the libraries of the distribution, which the build lists in target/libraries.txt. */
class ThirdPartyTest {
    private static final Pattern LISTED = Pattern.compile("^ {4}(\\S+:\\S+)$", Pattern.MULTILINE);
    private static final Pattern DISTRIBUTED = Pattern.compile("^ +([^:\\s]+:[^:\\s]+):jar:", Pattern.MULTILINE);

    @Test
    void every_library_of_the_distribution_stands_under_its_licence_and_no_other_does() throws IOException {
        List<String> distributed = find(DISTRIBUTED, Path.of("target/libraries.txt"));
        assertThat(distributed).as("libraries that the build found").isNotEmpty();
        assertThat(find(LISTED, Path.of("../THIRD-PARTY"))).containsExactlyInAnyOrderElementsOf(distributed);
    }

    private static List<String> find(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(line -> line.group(1))
                .toList();
    }
}

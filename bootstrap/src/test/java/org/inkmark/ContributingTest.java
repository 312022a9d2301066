package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CONTRIBUTING.md names files that are there. */
@TestInstance(Lifecycle.PER_CLASS)
class ContributingTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:java|peb|sql|md))`");

    private Set<String> sources = Set.of();

    @BeforeAll
    void listSources() throws IOException {
        try (var files = Files.walk(ROOT)) {
            sources = files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("/src/"))
                    .collect(Collectors.toSet());
        }
    }

    static List<String> named() throws IOException {
        var named = FILE.matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
                .results()
                .map((MatchResult file) -> file.group(1))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(20);
        return named;
    }

    @ParameterizedTest
    @MethodSource("named")
    void a_named_file_is_there(String name) {
        if (name.contains("/")) {
            assertThat(ROOT.resolve(name)).isRegularFile();
        } else {
            assertThat(sources).anyMatch(file -> file.endsWith("/" + name));
        }
    }
}

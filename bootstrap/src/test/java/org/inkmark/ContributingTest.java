package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tells developers where to begin names files that are there. */
@TestInstance(Lifecycle.PER_CLASS)
class ContributingTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:java|peb|sql|md|xml))`");

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
        var named = new TreeSet<String>();
        for (var document : List.of("CONTRIBUTING.md", "docs/adding-a-database.md")) {
            var found = FILE.matcher(Files.readString(ROOT.resolve(document)))
                    .results()
                    .map((MatchResult file) -> file.group(1))
                    .filter(file -> !file.contains("/NAME/"))
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            named.addAll(found);
        }
        return List.copyOf(named);
    }

    @ParameterizedTest
    @MethodSource("named")
    void a_named_file_is_there(String name) {
        if (name.contains("/") || name.equals("pom.xml")) {
            assertThat(ROOT.resolve(name)).isRegularFile();
        } else {
            assertThat(sources).anyMatch(file -> file.endsWith("/" + name));
        }
    }
}

package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/asvs.md leaves out no requirement, and names tests that there are. */
@TestInstance(Lifecycle.PER_CLASS)
class AsvsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/asvs.md");
    private static final Path LIST = Path.of("src/test/resources/org/inkmark/asvs-5.0.0.txt");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d[^|]*) \\| [^|]+ \\| (met|partly|no|n/a) \\| [^|]+ \\|$");
    private static final Pattern FROM_TO = Pattern.compile("(\\S+) to (\\S+)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract)(?:\\.\\w+)?)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    private Map<String, String> tests = Map.of();

    private record Row(List<String> requirements, String state) {}

    @BeforeAll
    void readTests() throws IOException {
        try (var modules = Files.list(ROOT)) {
            tests = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(AsvsTest::sources)
                    .collect(Collectors.toMap(AsvsTest::simpleName, AsvsTest::text, String::concat));
        }
    }

    /** Those of levels 1 and 2, in their order. */
    private static List<String> requirements() throws IOException {
        return Files.readAllLines(LIST);
    }

    private static List<Row> rows() throws IOException {
        var requirements = requirements();
        return ROW.matcher(text(DOCUMENT))
                .results()
                .map((MatchResult row) -> new Row(numbers(row.group(1), requirements), row.group(2)))
                .toList();
    }

    /** Those of a first column: one, some with commas between, or from one to another. */
    private static List<String> numbers(String column, List<String> requirements) {
        var range = FROM_TO.matcher(column);
        return range.matches()
                ? requirements.subList(requirements.indexOf(range.group(1)), requirements.indexOf(range.group(2)) + 1)
                : Arrays.asList(column.split(", "));
    }

    static Stream<String> named() {
        return TEST.matcher(text(DOCUMENT))
                .results()
                .map((MatchResult name) -> name.group(1))
                .distinct()
                .sorted();
    }

    @Test
    void every_requirement_has_its_row() throws IOException {
        assertThat(rows().stream().flatMap(row -> row.requirements().stream()))
                .containsExactlyElementsOf(requirements());
    }

    @Test
    void its_sum_is_that_of_its_rows() throws IOException {
        assertThat(text(DOCUMENT))
                .contains("Of %d requirements %d are met, %d partly, %d are not, and %d do not apply."
                        .formatted(requirements().size(), count("met"), count("partly"), count("no"), count("n/a")));
    }

    private static int count(String state) throws IOException {
        return rows().stream()
                .filter(row -> row.state().equals(state))
                .mapToInt(row -> row.requirements().size())
                .sum();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void a_named_test_is_there(String name) {
        var parts = name.split("\\.", 2);
        var declaration = parts.length == 1 ? "class " + parts[0] : "void " + parts[1] + "(";
        var isThere = tests.getOrDefault(parts[0], "").contains(declaration);

        assertThat(isThere).as(name).isTrue();
    }

    @Test
    void its_links_lead_somewhere() {
        assertThat(LINK.matcher(text(DOCUMENT)).results().map((MatchResult link) -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(DOCUMENT.resolveSibling(link)).isRegularFile());
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two tests of one name, in two modules, count as one. */
    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

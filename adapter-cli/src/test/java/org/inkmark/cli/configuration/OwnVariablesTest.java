package org.inkmark.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No variable that something in this repository reads is told of as unknown, let alone refused. */
class OwnVariablesTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\bINKMARK_[A-Z_]*[A-Z]\\b");

    /** Where variables are named as examples of what is mistyped. */
    private static final Path EXAMPLES = REPOSITORY.resolve(
            "adapter-cli/src/main/java/" + OwnVariables.class.getPackageName().replace('.', '/'));

    @Test
    void every_variable_that_scripts_and_sources_name_is_known() throws IOException {
        var named = new TreeSet<String>();
        for (var file : sources()) {
            VARIABLE.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
        }

        assertThat(named).contains("INKMARK_MAVEN_ARCHIVE", "INKMARK_SECRET");
        assertThat(new OwnVariables(Set.copyOf(named)).warning()).isEmpty();
    }

    private static Iterable<Path> sources() throws IOException {
        var scripts = Stream.of("mvnw", "inkmark", ".ci/run", "CONTRIBUTING.md").map(REPOSITORY::resolve);
        try (var modules = Files.list(REPOSITORY)) {
            var folders = modules.map(module -> module.resolve("src/main")).filter(Files::isDirectory);
            var files = folders.flatMap(OwnVariablesTest::filesIn).filter(file -> !file.startsWith(EXAMPLES));
            return Stream.concat(scripts, files).toList();
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Pattern.matches(".*(\\.java|/bin/[\\w-]+)", file.toString())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

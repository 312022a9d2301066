package org.inkmark.cli.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inkmark.cli.terminal.Nearest;

/**
 * The variables of the environment that are Inkmark's by their name. One that is near to a key's is mistyped, and refused: a
 * server that overlooked {@code INKMARK_DATABSE_URL} would open an empty site to the world. Any other may be somebody else's, as
 * Kubernetes sets {@code INKMARK_SERVICE_HOST} and more by the name of a service; it is only told of.
 */
final class OwnVariables {
    private static final String PREFIX = "INKMARK_";
    private static final String OF_TESTS = "INKMARK_TEST_";

    /** What scripts around the program read, who pass on the environment that they were started with. */
    private static final Set<String> OF_SCRIPTS = Set.of("INKMARK_MAVEN_ARCHIVE");

    /** The ends of a copy, which no file holds: they are of one command and one time. */
    private static final Set<String> OF_COPY = Set.of("INKMARK_FROM_URL", "INKMARK_TO_URL");

    private final List<String> unknown;

    /** @param names of all variables of the environment */
    OwnVariables(Set<String> names) {
        var known = ConfigurationKey.variables().collect(Collectors.toSet());
        unknown = names.stream()
                .filter(name -> name.startsWith(PREFIX) && !name.startsWith(OF_TESTS))
                .filter(Predicate.not(known::contains))
                .filter(Predicate.not(OF_SCRIPTS::contains))
                .filter(Predicate.not(OF_COPY::contains))
                .sorted()
                .toList();
    }

    /** @throws WrongConfiguration if one is mistyped */
    void refuseMistyped() {
        for (var name : unknown) {
            near(name).ifPresent(meant -> {
                throw new WrongConfiguration("There is no variable %s; did you mean %s?".formatted(name, meant));
            });
        }
    }

    /** Compared without the prefix, which would make all of them near to one another. */
    private static Optional<String> near(String name) {
        return Nearest.to(
                        name.substring(PREFIX.length()),
                        ConfigurationKey.variables().map(variable -> variable.substring(PREFIX.length())))
                .map(PREFIX::concat);
    }

    Optional<String> warning() {
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("Inkmark knows no " + String.join(", ", unknown) + " and leaves it alone");
    }
}

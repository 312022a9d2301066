package org.inkmark.cli.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * The name of a {@link ConfigurationKey} on the command line.
 *
 * @param label   what stands for its value in the help
 * @param scope   whether all commands have it, or {@code serve} alone
 * @param choices the values that a shell completes, none where any text may stand
 */
public record Flag(String name, String label, ScopeType scope, List<String> choices) {
    private static final Set<String> LABELS_OF_PATHS = Set.of("DIR", "FILE");

    static Optional<Flag> ofAllCommands(String name, String label) {
        return Optional.of(new Flag(name, label, ScopeType.INHERIT, List.of()));
    }

    static Optional<Flag> ofServe(String name, String label, String... choices) {
        return Optional.of(new Flag(name, label, ScopeType.LOCAL, List.of(choices)));
    }

    /** Takes any text, which is judged as what stands in the environment or the file is. */
    OptionSpec option(String description) {
        var option = OptionSpec.builder(name)
                .paramLabel(label)
                .scopeType(scope)
                .description(description)
                .type(LABELS_OF_PATHS.contains(label) ? Path.class : String.class);
        return (choices.isEmpty() ? option : option.completionCandidates(choices)).build();
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return (scope == ScopeType.LOCAL ? "serve " : "") + name + " " + label;
    }
}

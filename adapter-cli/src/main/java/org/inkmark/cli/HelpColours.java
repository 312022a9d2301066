package org.inkmark.cli;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * The colours of the help. picocli itself knows only whether standard input and output are a terminal, and would colour what
 * goes from standard error into a file.
 *
 * @param environment the value of an environment variable, null where it is not set
 * @see <a href="https://no-color.org">NO_COLOR</a>
 */
record HelpColours(UnaryOperator<@Nullable String> environment) {

    /** @param width of the terminal that is written to; absent for a file or a pipe, which get none */
    ColorScheme at(OptionalInt width) {
        var wanted = width.isPresent() && !isSet("NO_COLOR") && !"dumb".equals(environment.apply("TERM"));
        return Help.defaultColorScheme(wanted ? Ansi.ON : Ansi.OFF);
    }

    private boolean isSet(String name) {
        var value = environment.apply(name);
        return value != null && !value.isEmpty();
    }
}

package org.inkmark.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.inkmark.cli.terminal.Nearest;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: what is wrong with it, and what was meant or where to read on. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Terminal terminal;
    private final HelpColours colours;

    WrongUsage(Terminal terminal, HelpColours colours) {
        this.terminal = terminal;
        this.colours = colours;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        var err = terminal.err();
        var command = e.getCommandLine();
        var suggestion =
                e instanceof UnmatchedArgumentException unmatched ? suggestion(unmatched) : Optional.<String>empty();
        err.println("inkmark: " + Printable.line(suggestion.orElseGet(() -> problem(e))));
        if (suggestion.isEmpty()) {
            if (!command.getSubcommands().isEmpty()) {
                command.usage(err, colours.at(terminal.messageWidth()));
            } else {
                err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
            }
        }
        return ExitCode.USAGE;
    }

    /**
     * picocli's own suggestions know no swapped letters, and name what is far: {@code post withdraw} for {@code post lsit}.
     */
    private static Optional<String> suggestion(UnmatchedArgumentException e) {
        var typed = e.getUnmatched().getFirst().split("=", 2)[0];
        return Nearest.to(typed, e.isUnknownOption() ? options(e.getCommandLine()) : commands(e.getCommandLine()))
                .map(near -> "There is no %s '%s'; did you mean %s?"
                        .formatted(e.isUnknownOption() ? "option" : "command", typed, near));
    }

    private static String problem(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return inPlainWords(String.valueOf(e.getMessage()));
        }
        var command = e.getCommandLine();
        var typed = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            return "There is no option '%s'".formatted(typed);
        }
        return command.getSubcommands().isEmpty()
                ? "'%s' is more than %s takes"
                        .formatted(typed, command.getCommandSpec().qualifiedName())
                : "There is no command '%s'".formatted(typed);
    }

    /** picocli speaks of Java's types and of its own places. */
    private static String inPlainWords(String message) {
        return message.replaceFirst("('[-+]?\\d+') is not an? (int|long)$", "$1 is too long a number")
                .replaceFirst("' is not an? (int|long)$", "' is not a whole number")
                .replaceFirst(
                        "^Invalid value for positional parameter at index \\S+ \\(([^)]*)\\)", "Invalid value for $1");
    }

    private static Stream<String> options(CommandLine command) {
        return command.getCommandSpec().optionsMap().keySet().stream().filter(name -> name.startsWith("--"));
    }

    private static Stream<String> commands(CommandLine command) {
        return command.getSubcommands().keySet().stream();
    }
}

package org.inkmark.cli;

import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: what is wrong with it, and where to read on. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Terminal terminal;

    WrongUsage(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        var err = terminal.err();
        var command = e.getCommandLine();
        err.println("inkmark: " + Printable.line(String.valueOf(e.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            if (!command.getSubcommands().isEmpty()) {
                command.usage(err);
            } else {
                err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
            }
        }
        return ExitCode.USAGE;
    }
}

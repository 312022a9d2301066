package org.inkmark.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inkmark.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Print a script; a shell that sources it completes commands, options and their values.")
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    @SuppressWarnings("UnusedVariable") // one script serves both
    private Shell shell = Shell.BASH;

    enum Shell {
        BASH,
        ZSH;

        /** As it is completed itself. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var root = spec.root();
        terminal.out().append(AutoComplete.bash(root.name(), root.commandLine()));
        return 0;
    }
}

package org.inkmark.cli.terminal;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The consent that a command needs before it destroys: {@code --yes}, or an answer at the terminal. */
public final class Confirmation {
    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask")
    private boolean yes;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private final Terminal terminal;

    public Confirmation(Terminal terminal) {
        this.terminal = terminal;
    }

    /** To be called before anything is opened: refuses, as wrong usage, where neither consent nor anybody to ask is there. */
    public void requireSomebodyToAsk() {
        if (!yes && !terminal.canAsk()) {
            throw new ParameterException(
                    command.commandLine(),
                    "This cannot be undone, and there is no terminal to ask at: confirm it by --yes");
        }
    }

    /** Whether {@code --yes} was given, so that nobody reads the question. */
    public boolean isGiven() {
        return yes;
    }

    /**
     * @param question says what will be lost: {@code Delete user bob?}
     * @throws CommandFailed if the answer is not yes
     */
    public void require(String question) {
        if (yes) {
            return;
        }
        var answer = terminal.ask(Printable.line(question) + " [y/N] ")
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new CommandFailed("nothing was changed");
        }
    }
}

package org.inkmark.cli.terminal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** A terminal at which nothing but data, warnings and errors is said where {@code --quiet} was given. */
public final class QuietableTerminal implements Terminal {
    private final Terminal terminal;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing but warnings and errors, and print data only")
    private boolean quiet;

    public QuietableTerminal(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean isQuiet() {
        return quiet;
    }

    @Override
    public InputStream in() {
        return terminal.in();
    }

    @Override
    public Writer out() {
        return terminal.out();
    }

    @Override
    public PrintWriter err() {
        return terminal.err();
    }

    @Override
    public OptionalInt width() {
        return terminal.width();
    }

    @Override
    public OptionalInt messageWidth() {
        return terminal.messageWidth();
    }

    @Override
    public boolean canAsk() {
        return terminal.canAsk();
    }

    @Override
    public Optional<String> ask(String question) {
        return terminal.ask(question);
    }

    @Override
    public Optional<String> askHidden(String question) {
        return terminal.askHidden(question);
    }
}

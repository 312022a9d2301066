package org.inkmark.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.inkmark.domain.user.Password;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A password that comes in unseen: never as an argument, which other users of the machine could read. */
public final class NewPassword {
    private static final int MAX_BYTES = Password.MAX_LENGTH * 4;

    @Option(names = "--password-stdin", description = "Read the password from the first line of standard input")
    private boolean fromStandardInput;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private final Terminal terminal;

    public NewPassword(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws ParameterException if there is neither the option nor a terminal */
    public void requireSomewhereToReadFrom() {
        if (!fromStandardInput && !terminal.canAsk()) {
            throw new ParameterException(
                    command.commandLine(),
                    "There is no terminal to ask for the password at: give it by --password-stdin");
        }
    }

    /**
     * Reads it, as {@link #requireSomewhereToReadFrom} allows.
     *
     * @throws CommandFailed if none comes, or the second is not the first
     */
    public String read(String username) {
        requireSomewhereToReadFrom();
        if (fromStandardInput) {
            return firstLine();
        }
        var first = typed("Password for " + Printable.line(username) + ": ");
        var second = typed("The same again: ");
        if (!first.equals(second)) {
            throw new CommandFailed("the two passwords differ");
        }
        return first;
    }

    private String typed(String question) {
        return terminal.askHidden(question).orElseThrow(() -> new CommandFailed("no password was typed"));
    }

    private String firstLine() {
        try {
            var line = new ByteArrayOutputStream();
            var octet = terminal.in().read();
            while (octet >= 0 && octet != '\n' && line.size() <= MAX_BYTES) {
                line.write(octet);
                octet = terminal.in().read();
            }
            var text = TextInput.decode(line.toByteArray());
            if (text.isEmpty()) {
                throw new CommandFailed("there is no password on standard input");
            }
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        } catch (CharacterCodingException e) {
            throw new CommandFailed("the password on standard input is not UTF-8 text", e);
        } catch (IOException e) {
            throw new CommandFailed("cannot read the password from standard input: " + e.getMessage(), e);
        }
    }
}

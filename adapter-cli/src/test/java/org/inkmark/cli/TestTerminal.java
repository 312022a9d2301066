package org.inkmark.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import org.inkmark.cli.terminal.Terminal;

/** A terminal that remembers what it showed. Nobody sits at it unless {@link #answering} says so. */
public final class TestTerminal implements Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> questions = new ArrayList<>();
    private InputStream in = InputStream.nullInputStream();
    private OptionalInt width = OptionalInt.empty();
    private OptionalInt messageWidth = OptionalInt.empty();
    private boolean attended;

    public TestTerminal typing(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TestTerminal wide(int columns) {
        width = OptionalInt.of(columns);
        messageWidth = width;
        return this;
    }

    public TestTerminal messagesToAFile() {
        messageWidth = OptionalInt.empty();
        return this;
    }

    public TestTerminal answering(String... lines) {
        attended = true;
        answers.addAll(List.of(lines));
        return this;
    }

    public String printed() {
        return out.toString();
    }

    public String said() {
        return err.toString();
    }

    Writer errors() {
        return err;
    }

    public List<String> questions() {
        return questions;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public Writer out() {
        return out;
    }

    @Override
    public PrintWriter err() {
        return new PrintWriter(err, true);
    }

    @Override
    public OptionalInt width() {
        return width;
    }

    @Override
    public OptionalInt messageWidth() {
        return messageWidth;
    }

    @Override
    public boolean canAsk() {
        return attended;
    }

    @Override
    public Optional<String> ask(String question) {
        questions.add(question);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<String> askHidden(String question) {
        return ask(question);
    }
}

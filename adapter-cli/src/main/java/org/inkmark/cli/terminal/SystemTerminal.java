package org.inkmark.cli.terminal;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.nativ.CLibrary;

/** The streams of this process. */
public final class SystemTerminal implements Terminal {
    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;
    private static final int USUAL_WIDTH = 80;

    private final Writer out = new BufferedWriter(
            new OutputStreamWriter(new Reporting(new FileOutputStream(FileDescriptor.out)), StandardCharsets.UTF_8));
    private final PrintWriter err =
            new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    @Override
    public InputStream in() {
        return System.in;
    }

    @Override
    public Writer out() {
        return out;
    }

    @Override
    public PrintWriter err() {
        return err;
    }

    @Override
    public OptionalInt width() {
        return width(STANDARD_OUTPUT);
    }

    @Override
    public OptionalInt messageWidth() {
        return width(STANDARD_ERROR);
    }

    @Override
    public boolean canAsk() {
        return console().isPresent();
    }

    @Override
    public Optional<String> ask(String question) {
        flush();
        return Optional.ofNullable(console().orElseThrow().readLine("%s", question));
    }

    @Override
    public Optional<String> askHidden(String question) {
        flush();
        return Optional.ofNullable(console().orElseThrow().readPassword("%s", question))
                .map(String::new);
    }

    /** COLUMNS is what shells and tests set to be obeyed; the terminal itself knows best otherwise. */
    private static OptionalInt width(int stream) {
        if (!isTerminal(stream)) {
            return OptionalInt.empty();
        }
        var columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9][0-9]{0,3}")) {
            return OptionalInt.of(Integer.parseInt(columns));
        }
        try {
            var width = CLibrary.getTerminalWidth(stream);
            return OptionalInt.of(width > 0 ? width : USUAL_WIDTH);
        } catch (LinkageError e) {
            return OptionalInt.of(USUAL_WIDTH);
        }
    }

    /** The JVM knows only of standard input and output together; JLine's native library, where it can be loaded, of each. */
    private static boolean isTerminal(int stream) {
        try {
            return CLibrary.isatty(stream) == 1;
        } catch (LinkageError e) {
            return console().isPresent();
        }
    }

    /** From JDK 22 on some JVMs have a console where there is no terminal. */
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }

    /** Tells a failure to write as what it is, whatever library was writing. */
    private static final class Reporting extends OutputStream {
        private final OutputStream stream;

        Reporting(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException e) {
                throw new OutputFailed(e);
            }
        }
    }
}

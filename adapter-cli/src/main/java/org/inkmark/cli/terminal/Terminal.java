package org.inkmark.cli.terminal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalInt;

/** The three standard streams, and the person behind them where there is one. */
public interface Terminal {
    InputStream in();

    /** Where data goes, as UTF-8. Throws {@link OutputFailed} where nobody takes it any more. */
    Writer out();

    /** Where warnings and errors go; what merely was done is told by {@link #tell}. */
    PrintWriter err();

    /** Whether nothing is to be said but warnings and errors, and nothing to be printed but data. */
    default boolean isQuiet() {
        return false;
    }

    /** Says in a line among the messages what was done, unless it is to be quiet. */
    default void tell(String message) {
        if (!isQuiet()) {
            err().println(Printable.line(message));
        }
    }

    /** Says something that whoever typed the command should know although it hinders nothing. */
    default void warn(String warning) {
        err().println("inkmark: " + Printable.line(warning));
    }

    /** The width in columns of the terminal that data goes to; absent where that is a file or a pipe. */
    OptionalInt width();

    /** The width in columns of the terminal that messages go to; absent where that is a file or a pipe. */
    OptionalInt messageWidth();

    /** Whether there is somebody to ask: both standard input and standard output are a terminal. */
    boolean canAsk();

    /** Asks for a line; absent at the end of input. Only where {@link #canAsk}. */
    Optional<String> ask(String question);

    /** Asks for a line that is not shown while it is typed; absent at the end of input. Only where {@link #canAsk}. */
    Optional<String> askHidden(String question);
}

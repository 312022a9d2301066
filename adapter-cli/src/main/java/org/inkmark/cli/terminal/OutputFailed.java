package org.inkmark.cli.terminal;

import java.io.IOException;
import java.util.Locale;

/** Standard output takes nothing more. */
public final class OutputFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutputFailed(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    /** Whether its reader has seen enough, as {@code head} has: nothing to complain about. */
    public boolean isClosedPipe() {
        var message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("stream closed");
    }
}

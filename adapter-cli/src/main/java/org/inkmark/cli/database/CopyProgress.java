package org.inkmark.cli.database;

import org.inkmark.application.database.SiteCopy.Listener;
import org.inkmark.cli.output.Progress;
import org.inkmark.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Shows a bar for each table, with an estimate of the time that it takes. */
final class CopyProgress implements Listener, AutoCloseable {
    private final Terminal terminal;
    private @Nullable Progress bar;

    CopyProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void say(String message) {
        close();
        terminal.tell(message);
    }

    @Override
    public void begin(String task, long rows) {
        close();
        bar = new Progress(task, rows, terminal);
    }

    @Override
    public void step(long rows) {
        if (bar != null) {
            bar.step(rows);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}

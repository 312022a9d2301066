package org.inkmark.cli.output;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** How far long work has come: a bar on a terminal, nothing in a pipe or where it is to be quiet; and messages on the way. */
public final class Progress implements AutoCloseable {
    private static final String BACK_TO_A_CLEAR_LINE = "\r\u001b[K";
    private static final int REDRAW_MILLIS = 200;

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;

    /** @param steps how many there will be */
    public Progress(String task, long steps, Terminal terminal) {
        this.err = terminal.err();
        this.bar = terminal.messageWidth().isPresent() && !terminal.isQuiet()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(steps)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(REDRAW_MILLIS)
                        .setConsumer(new Line(err, terminal.messageWidth().getAsInt() - 1))
                        .build()
                : null;
    }

    public void step() {
        step(1);
    }

    public void step(long steps) {
        if (bar != null) {
            bar.stepBy(steps);
        }
    }

    /** Says something on a line of its own. */
    public void say(String message) {
        err.println((bar == null ? "" : BACK_TO_A_CLEAR_LINE) + Printable.line(message));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** The line at which the bar is drawn. */
    private record Line(PrintWriter err, int width) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public void accept(String drawn) {
            err.print("\r" + drawn);
            err.flush();
        }

        @Override
        public void close() {
            err.print(BACK_TO_A_CLEAR_LINE);
            err.flush();
        }
    }
}

package org.inkmark.cli.terminal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, for work that ends only between two steps: the first one asks it to end, a second one, while it still works, ends the
 * process at once.
 */
public final class Interruption implements AutoCloseable {
    /** What a shell expects of a process that ended by SIGINT: 128 and the number of the signal. */
    public static final int EXIT_CODE = 130;

    private static final String SIGNAL = "INT";

    private final AtomicBoolean requested = new AtomicBoolean();
    private final @Nullable Object before;

    public Interruption() {
        before = Signals.register(SIGNAL, () -> {
            requested.set(true);
            Signals.registerDefault(SIGNAL);
        });
    }

    public boolean isRequested() {
        return requested.get();
    }

    @Override
    public void close() {
        if (before != null) {
            Signals.unregister(SIGNAL, before);
        }
    }
}

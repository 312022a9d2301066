package org.inkmark;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;

/** Ctrl-C, and what service managers and closing terminals send: the end that somebody asks for, and so one with exit code 0. */
final class EndSignal {
    private static final String CTRL_C = "INT";
    private static final List<String> SIGNALS = List.of(CTRL_C, "TERM", "HUP");

    private final CountDownLatch given = new CountDownLatch(1);

    /** From here on a signal is told to whoever {@link #await}s it, and a Ctrl-C after it ends the process at once. */
    EndSignal() {
        onEach(() -> {
            Signals.registerDefault(CTRL_C);
            given.countDown();
        });
    }

    /** From here on a signal ends the process at once. */
    static void endsTheStart() {
        onEach(() -> System.exit(0));
    }

    void await() throws InterruptedException {
        given.await();
    }

    private static void onEach(Runnable handler) {
        SIGNALS.forEach(signal -> Signals.register(signal, handler));
    }
}

package org.inkmark.web.form;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only a few long forms be read at once, as each takes several times its length of memory. Others pass beside them. */
final class LongForms {
    /** What most forms keep below, and what hundreds of them at once may take. */
    static final long SHORT_BYTES = 256L * 1024;

    static final int AT_ONCE = 4;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Duration longestWait;

    LongForms() {
        this(LONGEST_WAIT);
    }

    LongForms(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Reads a form, when there is room.
     *
     * @param length in bytes, negative where the client does not say
     * @throws HttpStatusException if for ten seconds there is none
     */
    <T> T read(long length, Supplier<T> form) {
        if (length >= 0 && length <= SHORT_BYTES) {
            return form.get();
        }
        take();
        try {
            return form.get();
        } finally {
            places.release();
        }
    }

    private void take() {
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw refused();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused();
        }
    }

    private static HttpStatusException refused() {
        return new HttpStatusException(HttpStatus.TOO_MANY_REQUESTS, "too many long forms at once");
    }
}

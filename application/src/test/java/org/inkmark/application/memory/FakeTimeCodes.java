package org.inkmark.application.memory;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.inkmark.application.port.TimeCodes;

/** Codes that can be read: the number of their step, and the secret. */
public final class FakeTimeCodes implements TimeCodes {

    private static final int STEP_SECONDS = 30;

    /** What an app shows that has the secret. */
    public static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(String secret, long step) {
        return step + " of " + secret;
    }

    @Override
    public OptionalLong stepOf(String secret, String code, Instant now, long after) {
        var step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(near -> near > after && code(secret, near).equals(code))
                .findFirst();
    }
}

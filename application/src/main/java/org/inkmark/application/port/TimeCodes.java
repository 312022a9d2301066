package org.inkmark.application.port;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * The codes that authenticator apps show: RFC 6238 with what all of them take, SHA-1, six digits and steps of 30 seconds.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
@FunctionalInterface
public interface TimeCodes {

    /**
     * To which step a code belongs: that of now, or one before or after it, as clocks differ. None where it belongs to none of
     * them.
     *
     * @param secret in base 32
     * @param after  steps up to this one do not count
     */
    OptionalLong stepOf(String secret, String code, Instant now, long after);
}

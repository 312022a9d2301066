package org.inkmark.application.twofactor;

import java.security.SecureRandom;

/** The letters of base 32, RFC 4648, five bits each: none of them is taken for another. */
final class Letters {

    static final String OF_BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Letters() {}

    static String random(int length) {
        var letters = new StringBuilder();
        for (var i = 0; i < length; i++) {
            letters.append(OF_BASE_32.charAt(RANDOM.nextInt(OF_BASE_32.length())));
        }
        return letters.toString();
    }
}

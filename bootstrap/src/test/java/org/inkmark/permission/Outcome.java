package org.inkmark.permission;

import java.util.regex.Pattern;

/**
 * What came of an attempt.
 *
 * @param word as cells say it
 * @param said all that was answered to who was refused, without the numbers by which things in these tests differ
 */
record Outcome(String word, String said) {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)1\\d{6}(?!\\d)");

    Outcome {
        said = NUMBER.matcher(said).replaceAll("NUMBER");
    }
}

package org.inkmark.persistence.engine;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.inkmark.application.database.Finding;

/**
 * Which version a server has, as it says itself.
 *
 * @param product MySQL, MariaDB or PostgreSQL
 * @param text    its numbers, with dots between
 */
record ServerVersion(String product, String text) implements Comparable<ServerVersion> {

    private static final Pattern DOT = Pattern.compile("\\.");

    /** What servers put around: {@code 5.5.5-10.6.12-MariaDB-1:10.6.12+maria~deb11}, {@code 9.7.0}, {@code 15.4 (Debian ...)}. */
    private static final Pattern FORM = Pattern.compile("^(?:5\\.5\\.5-)?(\\d+(?:\\.\\d+)*).*");

    static ServerVersion of(String product, String said) {
        return new ServerVersion(product, FORM.matcher(said).replaceFirst("$1"));
    }

    Finding notOlderThan(String least) {
        var needed = new ServerVersion(product, least);
        return compareTo(needed) >= 0
                ? Finding.good("engine", toString())
                : Finding.wrong(
                        "engine",
                        toString(),
                        "%s is too old\nInkmark needs %s or newer: upgrade the server".formatted(this, needed));
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        return DOT.splitAsStream(text).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return product + " " + text;
    }
}

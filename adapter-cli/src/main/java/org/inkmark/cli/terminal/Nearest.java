package org.inkmark.cli.terminal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody probably meant who typed a name that is not there: one letter wrong, missing, too many or swapped with the next
 * for every three of it, at most three; or, after that, only its beginning.
 */
public final class Nearest {
    private static final int LETTERS_FOR_ONE_SLIP = 3;
    private static final int MAX_SLIPS = 3;
    private static final int LETTERS_OF_A_BEGINNING = 3;
    private static final int TOO_FAR = Integer.MAX_VALUE;

    private Nearest() {}

    /** The nearest of the names, of several the first; none where all are too far. */
    public static Optional<String> to(String typed, Stream<String> names) {
        record Near(String name, int distance) {}
        var wanted = typed.toLowerCase(Locale.ROOT);
        return names.map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() < TOO_FAR)
                .reduce((one, other) -> other.distance() < one.distance() ? other : one)
                .map(Near::name);
    }

    /** The question behind the message that something is not there; empty where nothing is near. */
    public static String question(String typed, Stream<String> names) {
        return to(typed, names).map(name -> "; did you mean " + name + "?").orElse("");
    }

    private static int distance(String typed, String name) {
        var slips = slips(typed, name);
        if (slips <= Math.clamp(typed.length() / LETTERS_FOR_ONE_SLIP, 1, MAX_SLIPS)) {
            return slips;
        }
        return typed.length() >= LETTERS_OF_A_BEGINNING && name.startsWith(typed) ? MAX_SLIPS + 1 : TOO_FAR;
    }

    /** The distance of Damerau and Levenshtein in which no part is changed twice ("optimal string alignment"). */
    private static int slips(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : fewest(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int fewest(int[][] rows, String one, String other, int i, int j) {
        var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var fewest = Math.min(rows[i - 1][j - 1] + changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, rows[i - 2][j - 2] + 1) : fewest;
    }
}

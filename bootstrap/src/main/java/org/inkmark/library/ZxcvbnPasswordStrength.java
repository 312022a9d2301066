package org.inkmark.library;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.port.PasswordStrength;
import org.inkmark.domain.user.Password;

/**
 * Counts guesses as zxcvbn does. Its list of common passwords is that of the library: 30,000, of which 11,611 have eight characters
 * or more.
 *
 * @see <a href="https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler">Wheeler, zxcvbn:
 *     Low-Budget Password Strength Estimation</a>
 */
@Singleton
final class ZxcvbnPasswordStrength implements PasswordStrength {
    /** As many as eight characters that follow no rule are counted for. */
    private static final double ENOUGH_GUESSES = 1e8;

    /**
     * Longer ones are weighed in pieces, of which one must be enough: trying all substitutions in 128 characters took zxcvbn four
     * seconds, in 24 a tenth of one.
     */
    private static final int PIECE = 24;

    private static final String KNOWN = "user_inputs";

    /** Made when the first password is weighed, as its dictionaries take some time and megabytes. */
    private static final class Loaded {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
    }

    @Override
    public Optional<Weakness> weaknessOf(Password password, Collection<String> known) {
        var typed = password.value();
        var words = List.copyOf(known);
        var first = Loaded.ZXCVBN.measure(piece(typed, 0), words);
        var isEnough = isEnough(first);
        for (var from = PIECE; !isEnough && from < typed.length(); from += PIECE) {
            isEnough = isEnough(Loaded.ZXCVBN.measure(piece(typed, from), words));
        }
        return isEnough ? Optional.empty() : Optional.of(weakness(first));
    }

    private static String piece(String typed, int from) {
        return typed.substring(from, Math.min(typed.length(), from + PIECE));
    }

    private static boolean isEnough(Strength strength) {
        return strength.getGuesses() >= ENOUGH_GUESSES;
    }

    private static Weakness weakness(Strength strength) {
        var sequence = strength.getSequence();
        if (sequence.stream().anyMatch(match -> KNOWN.equals(match.dictionaryName))) {
            return Weakness.KNOWN;
        }
        var isOnList =
                sequence.size() == 1 && StandardDictionaries.PASSWORDS.equals(sequence.getFirst().dictionaryName);
        return isOnList ? Weakness.COMMON : Weakness.GUESSABLE;
    }
}

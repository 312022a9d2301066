package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.PasswordStrength;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;

/** Passwords as users choose them. */
@Singleton
final class NewPasswords {

    private static final String REMEDY =
            ": take several words that have nothing to do with one another, or let a password manager make one";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Shorter ones make no password easier to guess, and stand in many by chance. */
    private static final int SHORTEST_WORD = 3;

    private final PasswordHasher hasher;
    private final PasswordStrength strength;
    private final SettingsRepository settings;

    NewPasswords(PasswordHasher hasher, PasswordStrength strength, SettingsRepository settings) {
        this.hasher = hasher;
        this.strength = strength;
        this.settings = settings;
    }

    /**
     * A password that is good enough.
     *
     * @param ofUser what is known of the user: username, name, e-mail address
     * @throws InvalidValue field {@code password}, which says what to do
     */
    Password accept(String typed, String... ofUser) {
        var password = new Password(typed);
        strength.weaknessOf(password, known(ofUser)).ifPresent(weakness -> {
            throw new InvalidValue("password", reason(weakness) + REMEDY);
        });
        return password;
    }

    /** To be called outside a unit of work. */
    PasswordHash hash(Password password) {
        return hasher.hash(password);
    }

    private List<String> known(String... ofUser) {
        var title = settings.find(SettingsRepository.TITLE);
        return Stream.concat(Arrays.stream(ofUser), Stream.of(Site.unnamed().title(), title.orElse("")))
                .flatMap(NewPasswords::words)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    /** Each of its words, all of them without a gap, and the text itself. */
    private static Stream<String> words(String text) {
        var words = BETWEEN_WORDS.split(text);
        return Stream.concat(Arrays.stream(words), Stream.of(String.join("", words), text));
    }

    private static String reason(PasswordStrength.Weakness weakness) {
        return switch (weakness) {
            case COMMON -> "is one that many people have, so that it is tried first";
            case KNOWN -> "can be guessed from the username, the name, the e-mail address or the site's title";
            case GUESSABLE -> "can be guessed with few trials";
        };
    }
}

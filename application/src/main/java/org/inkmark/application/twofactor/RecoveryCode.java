package org.inkmark.application.twofactor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.twofactor.SecondFactor;

/** What signs a user in once where the app is lost: 140 random bits, so that a fast hash without salt is enough. */
final class RecoveryCode {

    private static final int LENGTH = 28;
    private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?=.)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern FORM = Pattern.compile("[" + Letters.OF_BASE_32 + "]{" + LENGTH + "}");

    private RecoveryCode() {}

    /** As many as a user gets, in groups of four. */
    static List<String> some() {
        return Stream.generate(() -> Letters.random(LENGTH).toLowerCase(Locale.ROOT))
                .map(letters -> String.join("-", GROUP.split(letters)))
                .limit(SecondFactor.RECOVERY_CODES)
                .toList();
    }

    static Set<TokenHash> hashes(List<String> codes) {
        return codes.stream().map(code -> hash(code).orElseThrow()).collect(Collectors.toSet());
    }

    /** None where what was typed is no recovery code, whatever stands between its letters. */
    static Optional<TokenHash> hash(String typed) {
        return Optional.of(BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT))
                .filter(letters -> FORM.matcher(letters).matches())
                .map(SessionTokens::hash);
    }
}

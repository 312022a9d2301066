package org.inkmark.cli.configuration;

import java.util.Optional;
import java.util.regex.Pattern;

/** The URL of a database as somebody typed it: what of it may be shown. */
public final class DatabaseUrl {
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)(?<=//[^/@:?]{0,99}):[^@/]+(?=@)|[?&;]password=[^&;]+");

    private DatabaseUrl() {}

    public static String withoutPassword(String url) {
        return PASSWORD.matcher(url).replaceAll("");
    }

    /**
     * What somebody should know who typed it into a command line.
     *
     * @param unseen where a password is seen by nobody else; none: only where nobody wrote it
     */
    public static Optional<String> warning(String option, String url, String... unseen) {
        var instead = unseen.length == 0
                ? "leave it out"
                : "give it in " + String.join(" or in ", unseen) + ", or leave it out";
        return PASSWORD.matcher(url).find()
                ? Optional.of(
                        "others on this machine can see the password in %s: %s and be asked".formatted(option, instead))
                : Optional.empty();
    }
}

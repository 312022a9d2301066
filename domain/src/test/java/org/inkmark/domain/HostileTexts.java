package org.inkmark.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What somebody may write so that a page does something else than show it. Each calls {@code alert} if it succeeds, or asks {@code evil.example}. */
public final class HostileTexts {
    private static final Pattern COMMENT = Pattern.compile("(?m)^%% .*\\n");
    private static final Pattern NUMBERED = Pattern.compile("\\\\u\\{(\\p{XDigit}+)}");

    private HostileTexts() {}

    public static List<String> all() {
        try (var file = Objects.requireNonNull(HostileTexts.class.getResourceAsStream("hostile.txt"))) {
            var text = COMMENT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
            return Arrays.stream(text.split("\n%%%%\n"))
                    .map(NUMBERED::matcher)
                    .map(found -> found.replaceAll(number -> Character.toString(Integer.parseInt(number.group(1), 16))
                            .replace("\\", "\\\\")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

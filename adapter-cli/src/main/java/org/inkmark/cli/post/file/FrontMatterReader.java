package org.inkmark.cli.post.file;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a file into its head, YAML between {@code ---} or TOML between {@code +++}, and its body. */
final class FrontMatterReader {
    /** Far above what a person writes, far below what would tie up a machine. As is {@link #MAX_DEPTH}. */
    static final int MAX_CHARACTERS = 64 * 1_024;

    static final int MAX_DEPTH = 20;

    private static final Pattern YAML = between("---", "(?:---|\\.\\.\\.)");
    private static final Pattern TOML = between("\\+\\+\\+", "\\+\\+\\+");
    private static final Pattern OPENING = Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\R");

    private FrontMatterReader() {}

    /**
     * A file in its two parts.
     *
     * @param firstLine of the body, from 1
     */
    record Parts(FrontMatter head, String body, int firstLine, boolean isYaml) {}

    static Parts read(String text) throws UnreadableFile {
        var yaml = YAML.matcher(text);
        if (yaml.find()) {
            return new Parts(YamlHead.read(modest(yaml)), text.substring(yaml.end()), lineBehind(yaml), true);
        }
        var toml = TOML.matcher(text);
        if (toml.find()) {
            return new Parts(TomlHead.read(modest(toml)), text.substring(toml.end()), lineBehind(toml), false);
        }
        var opening = OPENING.matcher(text);
        if (opening.find()) {
            throw new UnreadableFile("its front matter begins with " + opening.group(1) + " and never ends");
        }
        return new Parts(FrontMatter.none(), text, 1, false);
    }

    private static int lineBehind(Matcher parts) {
        return 1 + (int) parts.group().lines().count();
    }

    static UnreadableFile tooDeep() {
        return new UnreadableFile("its front matter is nested more than " + MAX_DEPTH + " deep");
    }

    private static Pattern between(String opening, String closing) {
        var blank = "[ \\t]*";
        return Pattern.compile(
                "\\A" + opening + blank + "\\R(?:(.*?)\\R)??" + closing + blank + "(?:\\R|\\z)", Pattern.DOTALL);
    }

    private static String modest(Matcher parts) throws UnreadableFile {
        var head = Objects.requireNonNullElse(parts.group(1), "");
        if (head.length() > MAX_CHARACTERS) {
            throw new UnreadableFile("its front matter is longer than %,d characters".formatted(MAX_CHARACTERS));
        }
        return head;
    }
}

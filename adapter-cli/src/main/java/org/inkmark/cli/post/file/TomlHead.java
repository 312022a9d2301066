package org.inkmark.cli.post.file;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Front matter in TOML. */
final class TomlHead {
    private static final Pattern LONG_KEY =
            Pattern.compile("(?:[\\w\"'-]++\\s*+\\.\\s*+){" + FrontMatterReader.MAX_DEPTH + "}");

    /** A key is looked for from each letter on, to the end of its word. */
    private static final Pattern LONG_WORD = Pattern.compile("[\\w\"'-]{1001}");

    private TomlHead() {}

    static FrontMatter read(String head) throws UnreadableFile {
        if (LONG_WORD.matcher(head).find()) {
            throw new UnreadableFile("its front matter holds a word of more than 1,000 letters");
        }
        refuseDepth(head);
        var result = Toml.parse(head);
        if (result.hasErrors()) {
            var first = result.errors().getFirst();
            // lines are counted from one, and the opening mark is the first
            throw new UnreadableFile("its TOML front matter is wrong in line "
                    + (first.position().line() + 1) + ": " + first.getMessage());
        }
        return new FrontMatter(values(result));
    }

    /**
     * The parser is a recursion, over brackets and over the parts of a key, and would end with the stack. What looks like them
     * within a text is counted too: nobody writes as many.
     */
    private static void refuseDepth(String head) throws UnreadableFile {
        var depth = 0;
        for (var i = 0; i < head.length(); i++) {
            var c = head.charAt(i);
            depth = c == '[' || c == '{' ? depth + 1 : c == ']' || c == '}' ? Math.max(0, depth - 1) : depth;
            if (depth > FrontMatterReader.MAX_DEPTH) {
                throw FrontMatterReader.tooDeep();
            }
        }
        if (LONG_KEY.matcher(head).find()) {
            throw FrontMatterReader.tooDeep();
        }
    }

    private static Map<String, Object> values(TomlTable table) {
        var values = new HashMap<String, Object>();
        table.entrySet().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Object value(Object value) {
        return switch (value) {
            case TomlTable table -> values(table);
            case TomlArray array -> array.toList().stream().map(TomlHead::value).toList();
            default -> value;
        };
    }
}

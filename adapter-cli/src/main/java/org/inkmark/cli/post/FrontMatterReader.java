package org.inkmark.cli.post;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Parts a file into its head, YAML between {@code ---} or TOML between {@code +++}, and its body. */
final class FrontMatterReader {
    /** Far above what a person writes, far below what would tie up a machine. */
    private static final int MAX_CHARACTERS = 64 * 1_024;

    private static final int MAX_DEPTH = 20;
    private static final int MAX_ALIASES = 10;

    private static final Pattern YAML =
            Pattern.compile("\\A---[ \\t]*\\R(?:(.*?)\\R)??(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern TOML =
            Pattern.compile("\\A\\+\\+\\+[ \\t]*\\R(?:(.*?)\\R)??\\+\\+\\+[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\R");

    /** Every scalar is text: a title of 1984 or a tag of 007 stays as it is written. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(true)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(MAX_CHARACTERS)
            .build();

    private FrontMatterReader() {}

    /** A file in its two parts. */
    record Parts(FrontMatter head, String body) {}

    static Parts read(String text) throws UnreadableFile {
        var yaml = YAML.matcher(text);
        if (yaml.find()) {
            return new Parts(yaml(Optional.ofNullable(yaml.group(1)).orElse("")), text.substring(yaml.end()));
        }
        var toml = TOML.matcher(text);
        if (toml.find()) {
            return new Parts(toml(Optional.ofNullable(toml.group(1)).orElse("")), text.substring(toml.end()));
        }
        var opening = OPENING.matcher(text);
        if (opening.find()) {
            throw new UnreadableFile("its front matter begins with " + opening.group(1) + " and never ends");
        }
        return new Parts(FrontMatter.none(), text);
    }

    private static FrontMatter yaml(String head) throws UnreadableFile {
        requireModest(head);
        try {
            refuseDepth(head);
            var value = new Load(SETTINGS).loadFromString(head);
            if (value instanceof Map<?, ?> map) {
                return new FrontMatter(texts(map));
            }
            if (value == null || value.equals("")) {
                return FrontMatter.none();
            }
            throw new UnreadableFile("its front matter is not a list of keys and values");
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 2))
                    .orElse("");
            throw new UnreadableFile("its YAML front matter is wrong" + line + ": " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new UnreadableFile("its YAML front matter is wrong: " + e.getMessage(), e);
        }
    }

    /** The parser's events come from a loop, the values from a recursion: so the loop looks first. */
    private static void refuseDepth(String head) throws UnreadableFile {
        var depth = 0;
        for (var event : new Parse(SETTINGS).parseString(head)) {
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw tooDeep();
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        var texts = new HashMap<String, Object>();
        map.forEach((key, value) -> {
            if (key != null && value != null) {
                texts.put(key.toString(), value);
            }
        });
        return texts;
    }

    private static FrontMatter toml(String head) throws UnreadableFile {
        requireModest(head);
        refuseBrackets(head);
        var result = Toml.parse(head);
        if (result.hasErrors()) {
            var first = result.errors().getFirst();
            throw new UnreadableFile("its TOML front matter is wrong in line "
                    + (first.position().line() + 1) + ": " + first.getMessage());
        }
        return new FrontMatter(values(result));
    }

    private static Map<String, Object> values(TomlTable table) {
        var values = new HashMap<String, Object>();
        for (var entry : table.entrySet()) {
            values.put(entry.getKey(), value(entry.getValue()));
        }
        return values;
    }

    private static Object value(Object value) {
        return switch (value) {
            case TomlTable table -> values(table);
            case TomlArray array ->
                array.toList().stream().map(FrontMatterReader::value).toList();
            default -> value;
        };
    }

    /** TOML's parser is a recursion over brackets. Those within texts are counted too: nobody leaves as many open. */
    private static void refuseBrackets(String head) throws UnreadableFile {
        var depth = 0;
        for (var i = 0; i < head.length(); i++) {
            switch (head.charAt(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {
                    continue;
                }
            }
            if (depth > MAX_DEPTH) {
                throw tooDeep();
            }
        }
    }

    private static void requireModest(String head) throws UnreadableFile {
        if (head.length() > MAX_CHARACTERS) {
            throw new UnreadableFile("its front matter is longer than %,d characters".formatted(MAX_CHARACTERS));
        }
    }

    private static UnreadableFile tooDeep() {
        return new UnreadableFile("its front matter is nested more than " + MAX_DEPTH + " deep");
    }
}

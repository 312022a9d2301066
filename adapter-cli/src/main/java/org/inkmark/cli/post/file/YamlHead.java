package org.inkmark.cli.post.file;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Front matter in YAML. */
final class YamlHead {
    private static final int MAX_ALIASES = 10;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new TextSchema())
            .setAllowDuplicateKeys(true)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(FrontMatterReader.MAX_CHARACTERS)
            .build();

    private YamlHead() {}

    /** Every scalar is text or nothing: a title of 1984 or a tag of 007 stays as it is written. */
    private static final class TextSchema implements Schema {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        @Override
        public ScalarResolver getScalarResolver() {
            return (value, isPlain) -> isPlain && NOTHING.contains(value) ? Tag.NULL : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return new JsonSchema().getSchemaTagConstructors();
        }
    }

    static FrontMatter read(String head) throws UnreadableFile {
        try {
            refuseDepth(head);
            var value = new Load(SETTINGS).loadFromString(head);
            if (value == null) {
                return FrontMatter.none();
            }
            if (value instanceof Map<?, ?> map) {
                return new FrontMatter(named(map));
            }
            throw new UnreadableFile("its front matter is not a list of keys and values");
        } catch (MarkedYamlEngineException e) {
            // the line of the opening mark, and lines counted from one
            var line = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 2))
                    .orElse("");
            throw wrong(line, e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw wrong("", String.valueOf(e.getMessage()), e);
        }
    }

    /** The parser's events come from a loop, the values from a recursion: so the loop looks first. */
    private static void refuseDepth(String head) throws UnreadableFile {
        var open = new ArrayDeque<Optional<Anchor>>();
        for (var event : new Parse(SETTINGS).parseString(head)) {
            switch (event) {
                case CollectionStartEvent start -> open.push(start.getAnchor());
                case CollectionEndEvent _ -> open.pop();
                case AliasEvent alias
                when open.contains(Optional.of(alias.getAlias())) ->
                    throw new UnreadableFile("its front matter holds something that holds itself");
                default -> {
                    // neither deeper nor back
                }
            }
            if (open.size() > FrontMatterReader.MAX_DEPTH) {
                throw FrontMatterReader.tooDeep();
            }
        }
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new HashMap<String, Object>();
        map.forEach((key, value) -> {
            if (key != null && value != null) {
                named.put(key.toString(), value);
            }
        });
        return named;
    }

    private static UnreadableFile wrong(String line, String problem, YamlEngineException cause) {
        return new UnreadableFile("its YAML front matter is wrong" + line + ": " + problem, cause);
    }
}

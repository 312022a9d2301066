package org.inkmark.cli.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkmark.cli.terminal.Nearest;

/** A file of properties, as {@link Properties} reads them, in UTF-8. */
final class ConfigurationFile {
    private static final Pattern COMMENT = Pattern.compile("\\s*[#!]");

    /** A backslash before the line's end that none before it takes the meaning from. */
    private static final Pattern GOES_ON = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\$");

    private static final Pattern PASSWORD = Pattern.compile("(?i)://[^/@]*:[^/@]+@|password=");

    private final Path path;
    private final Map<ConfigurationKey, ConfiguredValue> values = new EnumMap<>(ConfigurationKey.class);

    /** @throws WrongConfiguration if it cannot be read, or names what is no key or a key twice */
    ConfigurationFile(Path path) {
        this.path = path;
        var entry = new StringBuilder();
        var number = 0;
        var first = 1;
        for (var line : lines()) {
            number++;
            entry.append(line).append('\n');
            if (COMMENT.matcher(entry).lookingAt() || !GOES_ON.matcher(line).find()) {
                add(entry.toString(), first);
                entry.setLength(0);
                first = number + 1;
            }
        }
        add(entry.toString(), first);
    }

    Optional<ConfiguredValue> value(ConfigurationKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** What its owner should know: that others can read what none but the owner should. */
    Optional<String> warning() {
        return holdsSecret() && OtherReaders.of(path)
                ? Optional.of("%s holds a password or secret, and other users of this machine can read it: chmod o= %s"
                        .formatted(path, path))
                : Optional.empty();
    }

    private boolean holdsSecret() {
        return value(ConfigurationKey.SECRET).isPresent()
                || Stream.of(ConfigurationKey.DATABASE, ConfigurationKey.SMTP_URL)
                        .flatMap(key -> value(key).stream())
                        .anyMatch(url -> PASSWORD.matcher(url.text()).find());
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException missing) {
            throw new WrongConfiguration("There is no file " + path, missing);
        } catch (CharacterCodingException foreign) {
            throw new WrongConfiguration(path + " cannot be read: it is not in UTF-8", foreign);
        } catch (IOException unreadable) {
            throw new WrongConfiguration(
                    "%s cannot be read by this user (%s): be another one, or choose another file with --config"
                            .formatted(path, unreadable.getClass().getSimpleName()),
                    unreadable);
        }
    }

    private void add(String entry, int line) {
        var origin = "line %d of %s".formatted(line, path);
        load(entry, origin).forEach((name, text) -> {
            var key = ConfigurationKey.ofProperty((String) name).orElseThrow(() -> unknown((String) name, origin));
            var value = new ConfiguredValue(
                    key,
                    (String) text,
                    name + " in " + origin,
                    path.toAbsolutePath().resolveSibling(""));
            if (values.putIfAbsent(key, value) != null) {
                throw new WrongConfiguration("'%s' is given a second time in %s".formatted(name, origin));
            }
        });
    }

    private static Properties load(String entry, String origin) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(entry));
        } catch (IllegalArgumentException malformed) {
            // without its text, which may be a password
            throw new WrongConfiguration("%s cannot be read: four digits must follow each \\u".formatted(origin));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }

    private static WrongConfiguration unknown(String name, String origin) {
        var near = Nearest.question(name, ConfigurationKey.properties());
        return new WrongConfiguration("There is no setting '%s', which stands in %s".formatted(name, origin)
                + (near.isEmpty()
                        ? ": name one of " + ConfigurationKey.properties().collect(Collectors.joining(", "))
                        : near));
    }
}

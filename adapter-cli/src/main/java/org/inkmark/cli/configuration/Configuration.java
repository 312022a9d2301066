package org.inkmark.cli.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * What an operator configured: each value by its flag, else in the environment, else in the file, else as it is by default. A
 * blank one counts as none. Nothing is read before the first value is asked for, so that {@code --help} never fails.
 */
public final class Configuration {
    /** The file of the whole machine. */
    public static final Path SYSTEM_FILE = Path.of("/etc/inkmark/inkmark.properties");

    private static final String FILE_IN_DATA = "inkmark.properties";
    private static final Path WORKING_FOLDER = Path.of("");

    private final Map<ConfigurationKey, OptionSpec> options = new EnumMap<>(ConfigurationKey.class);
    private final Map<String, String> environment;
    private final OwnVariables variables;
    private final Path systemFile;
    private Optional<ConfigurationFile> file = Optional.empty();
    private boolean isRead;

    /** @param systemFile read where no other file is named and none lies in the data folder */
    public Configuration(Map<String, String> environment, Path systemFile) {
        this.environment = environment;
        this.variables = new OwnVariables(environment.keySet());
        this.systemFile = systemFile;
    }

    /** Gives a command the flags of a scope: those that it hands down, or those that it alone has. */
    public void addFlags(CommandSpec command, ScopeType scope) {
        for (var key : ConfigurationKey.values()) {
            key.flag().filter(flag -> flag.scope() == scope).ifPresent(flag -> {
                var option = flag.option(key.help());
                options.put(key, option);
                command.addOption(option);
            });
        }
    }

    /**
     * What is configured for a key; absent where nobody said anything and there is no value by default.
     *
     * @param type makes something of the text, or refuses it with an {@link IllegalArgumentException}
     * @throws WrongConfiguration if it was refused, saying where it stands, or if the file or the environment holds a mistake
     */
    public <T> Optional<T> find(ConfigurationKey key, Function<String, T> type) {
        return given(key).map(value -> value.as(type)).or(() -> key.defaultValue()
                .map(type));
    }

    /** As {@link #find}, for a key that has a value by default. */
    public <T> T get(ConfigurationKey key, Function<String, T> type) {
        return find(key, type).orElseThrow();
    }

    /** The site's data folder. */
    public Path data() {
        return given(ConfigurationKey.DATA)
                .map(value -> value.as(value.folder()::resolve))
                .orElseGet(Configuration::defaultData);
    }

    /** Where the value for a key stands that counts; absent for one by default. */
    public Optional<String> origin(ConfigurationKey key) {
        return given(key).map(ConfiguredValue::origin);
    }

    /** What the operator should know although it hinders nothing. */
    public List<String> warnings() {
        return Stream.of(file().flatMap(ConfigurationFile::warning), variables.warning(), typedPassword())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> typedPassword() {
        var key = ConfigurationKey.DATABASE;
        return flag(key)
                .flatMap(typed -> DatabaseUrl.warning(typed.origin(), typed.text(), key.variable(), "the file"));
    }

    private Optional<ConfiguredValue> given(ConfigurationKey key) {
        var inFile = file().flatMap(found -> found.value(key)); // asked first, as a mistake in it is told in any case
        return key == ConfigurationKey.DATABASE && isTakenBack(key)
                ? Optional.empty()
                : typed(key).or(() -> inFile).filter(value -> !value.isBlank());
    }

    /** {@code --database ''} is the database in the data folder, whatever else is configured. */
    private boolean isTakenBack(ConfigurationKey key) {
        return Optional.ofNullable(options.get(key))
                .flatMap(option -> Optional.ofNullable(option.<Object>getValue()))
                .filter(value -> value.toString().isBlank())
                .isPresent();
    }

    private Optional<ConfiguredValue> typed(ConfigurationKey key) {
        return flag(key).or(() -> variable(key));
    }

    private Optional<ConfiguredValue> flag(ConfigurationKey key) {
        return Optional.ofNullable(options.get(key))
                .flatMap(option -> Optional.ofNullable(option.<Object>getValue())
                        .map(value -> new ConfiguredValue(key, value.toString(), option.longestName(), WORKING_FOLDER)))
                .filter(value -> !value.isBlank());
    }

    private Optional<ConfiguredValue> variable(ConfigurationKey key) {
        return Optional.ofNullable(environment.get(key.variable()))
                .map(text -> new ConfiguredValue(key, text, key.variable(), WORKING_FOLDER))
                .filter(value -> !value.isBlank());
    }

    private Optional<ConfigurationFile> file() {
        if (!isRead) {
            variables.refuseMistyped();
            file = typed(ConfigurationKey.CONFIG)
                    .map(value -> value.as(Path::of))
                    .or(this::usualFile)
                    .map(ConfigurationFile::new);
            isRead = true;
        }
        return file;
    }

    private Optional<Path> usualFile() {
        var data = typed(ConfigurationKey.DATA).map(value -> value.as(Path::of)).orElseGet(Configuration::defaultData);
        return Stream.of(data.resolve(FILE_IN_DATA), systemFile)
                .filter(Files::exists)
                .findFirst();
    }

    private static Path defaultData() {
        return Path.of(ConfigurationKey.DATA.defaultValue().orElseThrow());
    }
}

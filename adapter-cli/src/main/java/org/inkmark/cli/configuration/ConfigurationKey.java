package org.inkmark.cli.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that an operator configures, as it belongs to the machine or must be known before the site's database can be asked.
 * {@code docs/configuration.md} shows them as they stand here, in this order; a test holds it to that.
 */
public enum ConfigurationKey {
    CONFIG(
            "",
            "INKMARK_CONFIG",
            Flag.ofAllCommands("--config", "FILE"),
            Otherwise.told("DATA/inkmark.properties, else /etc/inkmark/inkmark.properties"),
            "the file that all of this may stand in, a NAME=VALUE to a line"),

    DATA(
            "data",
            "INKMARK_DATA",
            Flag.ofAllCommands("--data", "DIR"),
            Otherwise.is("./data"),
            "the site's data folder; in the file, seen from the folder of that file"),

    DATABASE(
            "database",
            "INKMARK_DATABASE_URL",
            Flag.ofAllCommands("--database", "URL"),
            Otherwise.told("the one in the data folder"),
            "the site's database, like postgresql://USER:PASSWORD@HOST/NAME; an empty one is that of the data folder. Other users of this machine can read command "
                    + "lines: give a password in the variable or in the file"),

    DURABILITY(
            "durability",
            "INKMARK_DURABILITY",
            Flag.ofServe("--durability", "LEVEL", "disk", "process"),
            Otherwise.is("disk"),
            "disk (what was answered survives a lost power supply) or process (it survives the end of the process alone), for the "
                    + "database in the data folder"),

    HOST("host", "INKMARK_HOST", Flag.ofServe("--host", "HOST"), Otherwise.is("127.0.0.1"), "the address to listen on"),

    PORT(
            "port",
            "INKMARK_PORT",
            Flag.ofServe("--port", "PORT"),
            Otherwise.is("8080"),
            "the port to listen on, 1 to 65535, or 0 for any that is free"),

    URL(
            "url",
            "INKMARK_URL",
            Flag.ofServe("--url", "URL"),
            Otherwise.told("made from host and port"),
            "where readers find the site, like https://example.org or https://example.org/blog"),

    TRUSTED_PROXIES(
            "trusted-proxies",
            "INKMARK_TRUSTED_PROXIES",
            Flag.ofServe("--trusted-proxies", "LIST"),
            Otherwise.told("none"),
            "the addresses, or ranges of them like 10.0.0.0/8, of the proxies that are believed whom they speak for, "
                    + "with commas between"),

    REQUEST_RATE(
            "request-rate",
            "INKMARK_REQUEST_RATE",
            Flag.ofServe("--request-rate", "N"),
            Otherwise.is("300"),
            "how many forms and searches one client may send in a minute, 0 for any number"),

    LOG_LEVEL(
            "log-level",
            "INKMARK_LOG",
            Flag.ofServe("--log-level", "LEVEL", "error", "warn", "info", "debug", "trace"),
            Otherwise.is("info"),
            "how much the server logs: error, warn, info, debug or trace"),

    LOG_FORMAT(
            "log-format",
            "INKMARK_LOG_FORMAT",
            Flag.ofServe("--log", "FORMAT", "plain", "json"),
            Otherwise.is("plain"),
            "how the server writes its log: plain or json"),

    SECRET(
            "secret",
            "INKMARK_SECRET",
            Optional.empty(),
            Otherwise.told("made with the site, kept in its database"),
            "a text of at least 32 bytes that signs forms and messages, as openssl rand -hex 32 makes one"),

    SMTP_URL(
            "smtp-url",
            "INKMARK_SMTP_URL",
            Optional.empty(),
            Otherwise.told("none: no mail is sent"),
            "the server that takes mail, like smtp://USER:PASSWORD@HOST:587, or smtps:// where TLS begins at once"),

    MAIL_FROM(
            "mail-from",
            "INKMARK_MAIL_FROM",
            Optional.empty(),
            Otherwise.told("inkmark@ and the host of url"),
            "the e-mail address from which mail comes");

    private final String property;
    private final String variable;

    @SuppressWarnings("ImmutableEnumChecker") // a record of names
    private final Optional<Flag> flag;

    private final Optional<String> defaultValue;
    private final String otherwise;
    private final String meaning;

    /** @param property blank for what the file cannot say */
    ConfigurationKey(String property, String variable, Optional<Flag> flag, Otherwise otherwise, String meaning) {
        this.property = property;
        this.variable = variable;
        this.flag = flag;
        this.defaultValue = otherwise.value();
        this.otherwise = otherwise.told();
        this.meaning = meaning;
    }

    /** Its name in the file. */
    public Optional<String> property() {
        return Optional.of(property).filter(name -> !name.isEmpty());
    }

    /** Its name in the environment. */
    public String variable() {
        return variable;
    }

    /** Its name on the command line. */
    public Optional<Flag> flag() {
        return flag;
    }

    /** What counts where nobody says anything, if that is a value. */
    Optional<String> defaultValue() {
        return defaultValue;
    }

    /** What counts where nobody says anything, for people. */
    String otherwise() {
        return otherwise;
    }

    /** What it is, in words that also say what is allowed. */
    String meaning() {
        return meaning;
    }

    /** What the help says of its flag. */
    String help() {
        return meaning.substring(0, 1).toUpperCase(Locale.ROOT)
                + meaning.substring(1)
                + " (else %s, %selse %s)"
                        .formatted(variable, property.isEmpty() ? "" : "else in the file, ", otherwise);
    }

    /** Whether its value is shown to nobody. */
    boolean isSecret() {
        return this == DATABASE || this == SECRET || this == SMTP_URL;
    }

    static Optional<ConfigurationKey> ofProperty(String name) {
        return Arrays.stream(values()).filter(key -> key.property.equals(name)).findFirst();
    }

    static Stream<String> properties() {
        return Arrays.stream(values()).flatMap(key -> key.property().stream());
    }

    static Stream<String> variables() {
        return Arrays.stream(values()).map(ConfigurationKey::variable);
    }

    /** A value, or words for what is no text that somebody could have given. */
    private record Otherwise(Optional<String> value, String told) {
        static Otherwise is(String value) {
            return new Otherwise(Optional.of(value), value);
        }

        static Otherwise told(String words) {
            return new Otherwise(Optional.empty(), words);
        }
    }
}

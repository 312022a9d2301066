package org.inkmark.persistence.engine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseUnusable;

/**
 * A database on a server as an operator names it.
 *
 * @param host       a name or address, with or without port; several where the driver knows how
 * @param database   the database's name
 * @param parameters what the URL says to the driver, found in any case
 */
record ServerUrl(
        String host,
        String database,
        Optional<String> user,
        Optional<String> password,
        Map<String, String> parameters) {

    private static final Pattern FORM =
            Pattern.compile("(?i)(?:jdbc:)?[a-z]+://(?:([^:@/?]*)(?::([^@/?]*))?@)?([^/?@]*)/([^?]*)(?:\\?(.*))?");
    private static final Pattern AND = Pattern.compile("&");
    private static final Pattern LOOPBACK = Pattern.compile("(?i)(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");

    static ServerUrl of(String url) {
        var parts = FORM.matcher(url);
        if (!parts.matches() || parts.group(4).isEmpty()) {
            throw new DatabaseUnusable(
                    "the database URL is not complete; it looks like postgresql://user:password@host:5432/database");
        }
        var parameters = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Optional.ofNullable(parts.group(5)).stream().flatMap(AND::splitAsStream).forEach(pair -> {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        });
        return new ServerUrl(
                parts.group(3).isEmpty() ? "localhost" : parts.group(3),
                parts.group(4),
                Optional.ofNullable(parts.group(1)).map(ServerUrl::decoded),
                Optional.ofNullable(parts.group(2)).map(ServerUrl::decoded),
                parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // without its cause, which quotes what may be a password
            throw new DatabaseUnusable("write % as %25 in the database URL");
        }
    }

    boolean isThisMachine() {
        return LOOPBACK.matcher(host).matches();
    }

    /** What the driver is told: what the URL says, and these defaults where it says nothing. */
    Properties properties(Map<String, String> defaults) {
        var properties = new Properties();
        defaults.forEach((name, value) -> {
            if (!parameters.containsKey(name)) {
                properties.setProperty(name, value);
            }
        });
        properties.putAll(parameters);
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        return properties;
    }

    String jdbcUrl(String driver) {
        return "jdbc:" + driver + "://" + host + "/" + database;
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return host + "/" + database;
    }
}

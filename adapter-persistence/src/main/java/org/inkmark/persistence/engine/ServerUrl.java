package org.inkmark.persistence.engine;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/**
 * A database on a server as an operator names it.
 *
 * @param host       a name or address, with or without port; several where the driver knows how
 * @param database   the database's name
 * @param parameters what the URL says to the driver, found in any case, save user and password
 */
record ServerUrl(
        String host,
        String database,
        Optional<String> user,
        Optional<String> password,
        Map<String, String> parameters) {

    private static final Pattern FORM =
            Pattern.compile("(?i)(?:jdbc:)?[a-z]+://(?:([^:@/?]*)(?::([^@/?]*))?@)?([^/?@]*)/([^?]*)(?:\\?(.*))?");
    private static final Pattern WITHOUT_DATABASE = Pattern.compile("([^/]*//[^/?]*)/?(\\?.*)?");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern HOST = Pattern.compile("(\\[[^]]*]|[^:]*)(?::(\\d{1,5}))?");
    private static final Pattern PLAIN = Pattern.compile("[\\w.:-]+");
    private static final int LAST_PORT = 65_535;
    private static final Pattern AND = Pattern.compile("&");
    private static final Pattern LOOPBACK = Pattern.compile("(?i)(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");
    private static final Set<String> OF_SOCKETS = Set.of("socket", "unix_socket", "unixsocket", "localsocket", "host");

    static ServerUrl of(String url) {
        var parts = FORM.matcher(url);
        if (!parts.matches() || parts.group(4).isEmpty()) {
            throw new DatabaseUnusable("""
                the database URL is not complete; it looks like postgresql://user:password@host:5432/database
                In user and password write / as %2F, ? as %3F, @ as %40\
                """);
        }
        var parameters = parameters(parts.group(5));
        var host = decoded(parts.group(3));
        if (host.startsWith("/")
                || (host.isEmpty() && parts.group(4).contains("/"))
                || OF_SOCKETS.stream().anyMatch(parameters::containsKey)) {
            throw new DatabaseUnusable("""
                the database URL names a socket (what error 2002 of the mysql client is about), and Inkmark comes in by host and port
                Write them, as mysql://user:password@localhost:3306/database or postgresql://user:password@localhost:5432/database\
                """);
        }
        if (parts.group(4).contains("/") || parts.group(4).contains("@")) {
            // its host may be a part of a password
            throw new DatabaseUnusable("write / as %2F and @ as %40 in user and password of the database URL");
        }
        if (!COMMA.splitAsStream(host).allMatch(ServerUrl::isHost)) {
            // where the host was forgotten its port is a password
            throw new DatabaseUnusable("""
                the database URL has no port of 1 to 65535 behind the : of its host
                Correct it; it looks like postgresql://user:password@host:5432/database\
                """);
        }
        var user = given(parts.group(1), parameters.remove("user"));
        var password = given(parts.group(2), parameters.remove("password"));
        return new ServerUrl(host.isEmpty() ? "localhost" : host, decoded(parts.group(4)), user, password, parameters);
    }

    private static boolean isHost(String text) {
        var parts = HOST.matcher(text);
        return parts.matches()
                && Optional.ofNullable(parts.group(2))
                        .map(Integer::valueOf)
                        .filter(port -> port < 1 || port > LAST_PORT)
                        .isEmpty();
    }

    /** As {@link #of}, for somebody who need not name a database: then it is one that every server has. */
    static ServerUrl ofServer(String url, String database) {
        var bare = WITHOUT_DATABASE.matcher(url);
        return of(
                bare.matches()
                        ? bare.group(1) + "/" + database
                                + Optional.ofNullable(bare.group(2)).orElse("")
                        : url);
    }

    private static Map<String, String> parameters(@Nullable String text) {
        var parameters = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Optional.ofNullable(text).stream().flatMap(AND::splitAsStream).forEach(pair -> {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        });
        return parameters;
    }

    private static Optional<String> given(@Nullable String encoded, @Nullable String parameter) {
        return Optional.ofNullable(encoded)
                .map(ServerUrl::decoded)
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(parameter));
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

    /** The port, where it is another than the server's usual one. */
    Optional<String> portBeside(int usual) {
        return Optional.ofNullable(firstHost().group(2)).filter(port -> Integer.parseInt(port) != usual);
    }

    private Matcher firstHost() {
        var parts = HOST.matcher(COMMA.splitAsStream(host).findFirst().orElseThrow());
        if (!parts.matches()) {
            throw new IllegalStateException(host); // of() refuses it
        }
        return parts;
    }

    /** The same server, as its administrator comes to it. */
    ServerUrl administeredBy(String administrator, String itsDatabase) {
        return new ServerUrl(host, itsDatabase, Optional.of(administrator), Optional.empty(), Map.of());
    }

    ServerUrl withPassword(String typed) {
        return new ServerUrl(host, database, user, Optional.of(typed), parameters);
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
        return "jdbc:" + driver + "://" + host + "/" + encoded(database);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As the server's own tools take it: without the password. */
    String toolUrl(String scheme) {
        return toServer(scheme) + "/" + encoded(database);
    }

    /** As {@link #toolUrl}, without the database. */
    String toServer(String scheme) {
        return scheme + "://" + user.map(name -> encoded(name) + "@").orElse("") + host;
    }

    /** As the tools of MySQL take it, on the command line of a shell: they ask for the password. The first of several hosts. */
    String toolOptions(int defaultPort) {
        var parts = firstHost();
        return "--host=%s --port=%s%s --password %s"
                .formatted(
                        word(parts.group(1).replaceAll("[\\[\\]]", "")),
                        Optional.ofNullable(parts.group(2)).orElseGet(() -> Integer.toString(defaultPort)),
                        user.map(name -> " --user=" + word(name)).orElse(""),
                        quoted(database));
    }

    private static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return host + "/" + database;
    }
}

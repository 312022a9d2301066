package org.inkmark.library;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The server that takes mail. What goes to another machine is encrypted, and the machine proves its name.
 *
 * @param tlsFromTheStart whether it speaks TLS at once; else TLS begins by STARTTLS, except on this very machine
 * @param user            none where it asks for none
 */
public record SmtpServer(
        boolean tlsFromTheStart, String host, int port, Optional<String> user, Optional<String> password) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String CONNECTING = "10000";
    private static final String ANSWERING = "20000";

    /**
     * The server as its operator names it: {@code smtp://USER:PASSWORD@HOST:587}, or {@code smtps://} where TLS begins at once.
     *
     * @throws IllegalArgumentException if it is none, without the text, which may hold a password
     */
    public static SmtpServer of(String text) {
        var url = parsed(text);
        var scheme = String.valueOf(url.getScheme());
        var isKnown = scheme.equalsIgnoreCase("smtp") || scheme.equalsIgnoreCase("smtps");
        if (!isKnown || url.getHost() == null || !isBare(url)) {
            throw new IllegalArgumentException("no address of a mail server");
        }
        var tls = scheme.equalsIgnoreCase("smtps");
        var port = url.getPort() > 0 ? url.getPort() : tls ? 465 : 587;
        var login = Optional.ofNullable(url.getRawUserInfo()).map(info -> info.split(":", 2));
        return new SmtpServer(
                tls,
                url.getHost(),
                port,
                login.map(parts -> decoded(parts[0])),
                login.filter(parts -> parts.length == 2).map(parts -> decoded(parts[1])));
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("no address of a mail server");
        }
    }

    private static boolean isBare(URI url) {
        return (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String protocol() {
        return tlsFromTheStart ? "smtps" : "smtp";
    }

    /** @see <a href="https://eclipse-ee4j.github.io/angus-mail/docs/api/org.eclipse.angus.mail/org/eclipse/angus/mail/smtp/package-summary.html">Angus Mail, SMTP</a> */
    Properties properties() {
        var startsTls = Boolean.toString(!tlsFromTheStart && !THIS_MACHINE.contains(host));
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "starttls.enable", startsTls);
        properties.setProperty(prefix + "starttls.required", startsTls);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "auth", Boolean.toString(user.isPresent()));
        properties.setProperty(prefix + "connectiontimeout", CONNECTING);
        properties.setProperty(prefix + "timeout", ANSWERING);
        properties.setProperty(prefix + "writetimeout", ANSWERING);
        return properties;
    }

    /** Neither the user nor the password. */
    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port;
    }
}

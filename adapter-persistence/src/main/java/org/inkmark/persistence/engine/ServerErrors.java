package org.inkmark.persistence.engine;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/** Why a server cannot be used, for the operator: what happened, and on a second line what mends it. */
abstract sealed class ServerErrors permits MysqlErrors, PostgresErrors {

    /** Makes what the database URL names. */
    static final String CREATE = "inkmark db create";

    final ServerUrl url;

    ServerErrors(ServerUrl url) {
        this.url = url;
    }

    final DatabaseUnusable unusable(SQLException e) {
        return DiskFull.in(e, this::meaning).orElseGet(() -> new DatabaseUnusable(told(e), e));
    }

    /** The same, of the database that a site is copied to: a command is given its URL in place of the site's. */
    static DatabaseUnusable ofTarget(DatabaseUnusable e) {
        return new DatabaseUnusable(
                String.valueOf(e.getMessage())
                        .replace("the database URL", "the URL of the target")
                        .replace(CREATE, "INKMARK_DATABASE_URL=${INKMARK_TO_URL:?} " + CREATE),
                e);
    }

    private String told(SQLException e) {
        if (wantsPassword(e)) {
            return refused();
        }
        return known(e).or(() -> unreachable(e))
                .orElseGet(() -> "the database at %s cannot be used: %s".formatted(url, firstLine(e)));
    }

    private String refused() {
        if (url.user().isEmpty()) {
            return """
                the server at %s wants a user and a password, and the database URL names no user
                %s\
                """.formatted(url.host(), userOfItsOwn());
        }
        if (administrators().contains(user())) {
            return administratorKeptOut();
        }
        return url.password().isEmpty()
                ? """
                    the server at %s wants a password for user %s, and the database URL has none
                    Write it there, as %s://%s:PASSWORD@%s, or run the command at a terminal, which asks\
                    """.formatted(url.host(), user(), scheme(), user(), url)
                : """
                    the server at %s does not know user %s with this password
                    Correct them in the database URL, or make the user: %s\
                    """.formatted(url.host(), user(), create());
    }

    final String administratorKeptOut() {
        return """
            the server at %s does not let its administrator %s in, who as a rule comes by its own socket only
            %s\
            """.formatted(url.host(), user(), userOfItsOwn());
    }

    /** Never another way in for the administrator. */
    final String userOfItsOwn() {
        return "Name a user of the site's own, as %s://inkmark:PASSWORD@%s, and make it%s"
                .formatted(
                        scheme(),
                        url,
                        isAtItsSocket()
                                ? ": " + create()
                                : " on that machine, by what this prints: " + CREATE + " --print");
    }

    final String noDatabase() {
        return """
            there is no database %s at %s
            Make it: %s\
            """.formatted(url.database(), url.host(), create());
    }

    /** @param remedy what mends it, beside ending what else uses the server */
    final String noConnection(SQLException e, String remedy) {
        return """
            the server at %s gives no further connection: %s
            End what else uses it, or %s\
            """.formatted(url.host(), firstLine(e), remedy);
    }

    /** Whether the server would let somebody in who has a password, or another one. */
    abstract boolean wantsPassword(SQLException e);

    /** As {@link Engine#meaning}. */
    ErrorMeaning meaning(SQLException e) {
        return ErrorMeaning.ofState(e);
    }

    /** What an operator is to be told of an error of this engine. */
    abstract Optional<String> known(SQLException e);

    abstract String scheme();

    /** The users that a server comes with. */
    abstract Set<String> administrators();

    /** The command that makes the database and its user. */
    final String create() {
        return CREATE
                + (isAtItsSocket()
                        ? " --print | " + client()
                        : " --admin-url " + administrator().toServer(scheme()));
    }

    /** Whether the administrator comes in on this machine without a password, by the client that stands here. */
    abstract boolean isAtItsSocket();

    /** The command that runs SQL as the administrator of this server, and of no other one. */
    abstract String client();

    abstract ServerUrl administrator();

    /** What starts the server, on a machine that has it as a service. */
    abstract String start();

    private Optional<String> unreachable(SQLException e) {
        if (!String.valueOf(e.getSQLState()).startsWith("08")) {
            return Optional.empty();
        }
        if (hasCause(e, UnknownHostException.class)) {
            return Optional.of("there is no host of the name %s\nCorrect it in the database URL".formatted(url.host()));
        }
        if (hasCause(e, SSLException.class)) {
            return Optional.of("the server at %s and this machine do not agree on TLS: %s"
                    .formatted(url.host(), deepestMessage(e)));
        }
        if (hasCause(e, SocketTimeoutException.class)) {
            return Optional.of(
                    "%s does not answer\nIs that the address of a %s server, and does a firewall let this machine in?"
                            .formatted(url.host(), scheme()));
        }
        return Optional.of(
                hasCause(e, ConnectException.class)
                        ? "no server answers at %s\nStart it (%s), or correct host and port in the database URL"
                                .formatted(url.host(), start())
                        : "what answers at %s broke off, as if it was no %s server: %s\nCorrect host and port, or what stands behind the ?, in the database URL"
                                .formatted(url.host(), scheme(), firstLine(e)));
    }

    /** Of the URL; it may be absent, and then is the one of this process. */
    final String user() {
        return url.user().orElseGet(() -> System.getProperty("user.name"));
    }

    private static boolean hasCause(Throwable error, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String deepestMessage(Throwable error) {
        var deepest = error;
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return String.valueOf(deepest.getMessage());
    }

    static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElseGet(() -> String.valueOf(e.getSQLState()));
    }
}

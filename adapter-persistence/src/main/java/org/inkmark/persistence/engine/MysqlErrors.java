package org.inkmark.persistence.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What the errors of MySQL and MariaDB mean, by their numbers. */
final class MysqlErrors extends ServerErrors {

    static final int USUAL_PORT = 3306;

    private static final int NO_RIGHTS_ON_DATABASE = 1044;
    private static final int ACCESS_DENIED = 1045;
    private static final int NO_SUCH_DATABASE = 1049;
    private static final int NO_SIGN_IN_BY_PASSWORD = 1698;

    /** Of a temporary file; its message has the number of the operating system's error, which is 28. */
    private static final int CANNOT_WRITE = 3;

    private static final String NO_SPACE = "Errcode: 28";

    MysqlErrors(ServerUrl url) {
        super(url);
    }

    @Override
    boolean wantsPassword(SQLException e) {
        return e.getErrorCode() == ACCESS_DENIED;
    }

    @Override
    String scheme() {
        return "mysql";
    }

    @Override
    Set<String> administrators() {
        return MysqlCreation.ADMINISTRATORS;
    }

    /** The clients find the socket of the usual server alone: with a port they come as to another machine, or ignore it. */
    @Override
    boolean isAtItsSocket() {
        return url.isThisMachine() && url.portBeside(USUAL_PORT).isEmpty();
    }

    /** What comes with MySQL has another name, and who is refused does not learn which of both answered. */
    @Override
    String client() {
        return client("mariadb") + "  # MySQL: | " + client("mysql");
    }

    String client(String tool) {
        return isAtItsSocket()
                ? "sudo " + tool
                : tool + " --protocol=tcp " + administrator().toolOptions(USUAL_PORT);
    }

    @Override
    ServerUrl administrator() {
        return url.administeredBy("root", "mysql");
    }

    @Override
    String start() {
        return "'sudo systemctl start mariadb', or mysql";
    }

    /** MySQL and MariaDB have one SQLSTATE for many errors. */
    @Override
    ErrorMeaning meaning(SQLException e) {
        return switch (e.getErrorCode()) {
            case 1062, 1205, 1213 -> ErrorMeaning.TRY_AGAIN; // duplicate, waited too long, deadlock
            case 1927, 4031 -> ErrorMeaning.CONNECTION_DIED; // killed (MariaDB), idle for too long (MySQL)
            case 1021, 1114 -> ErrorMeaning.DISK_FULL; // the disk, or a table on it
            case 1061, 1091, 1826, 3822, 3940 -> ErrorMeaning.DONE_ALREADY; // of an index or a key
            case CANNOT_WRITE -> firstLine(e).contains(NO_SPACE) ? ErrorMeaning.DISK_FULL : super.meaning(e);
            default -> super.meaning(e);
        };
    }

    @Override
    Optional<String> known(SQLException e) {
        return switch (e.getErrorCode()) {
            case NO_SIGN_IN_BY_PASSWORD -> Optional.of("""
                user %s signs in on the server's own socket only, never at %s, and that is well so
                %s\
                """.formatted(user(), url.host(), userOfItsOwn()));
            case NO_RIGHTS_ON_DATABASE -> Optional.of("""
                user %s has no rights on the database %s of %s, if there is one
                Make both: %s\
                """.formatted(user(), url.database(), url.host(), create()));
            case NO_SUCH_DATABASE -> Optional.of(noDatabase());
            case 1040 ->
                Optional.of(noConnection(e, "allow more: echo 'SET GLOBAL max_connections = 300' | " + client()));
            case 1203 ->
                Optional.of(noConnection(e, "allow more: echo 'SET GLOBAL max_user_connections = 0' | " + client()));
            case 1226 ->
                Optional.of(noConnection(e, "allow that user more by ALTER USER ... WITH MAX_USER_CONNECTIONS 0"));
            default -> publicKey(e);
        };
    }

    private Optional<String> publicKey(SQLException e) {
        return firstLine(e).contains("Public Key Retrieval is not allowed")
                ? Optional.of("""
                    the server at %s takes a password by TLS, or locked with a key that it is not asked for
                    Add ?sslMode=REQUIRED to the database URL or, where nobody listens on the way, \
                    ?allowPublicKeyRetrieval=true\
                    """.formatted(url.host()))
                : Optional.empty();
    }
}

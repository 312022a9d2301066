package org.inkmark.persistence.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What the errors of PostgreSQL mean, by their SQLSTATE. */
final class PostgresErrors extends ServerErrors {

    private static final int USUAL_PORT = 5432;

    private static final String WRONG_PASSWORD = "28P01";
    private static final String DRIVER_HAS_NO_PASSWORD = "08004";

    PostgresErrors(ServerUrl url) {
        super(url);
    }

    /** The server does not come to say so: the driver, which looks into {@code ~/.pgpass} before, has nothing to send. */
    @Override
    boolean wantsPassword(SQLException e) {
        return WRONG_PASSWORD.equals(e.getSQLState())
                || (DRIVER_HAS_NO_PASSWORD.equals(e.getSQLState())
                        && String.valueOf(e.getMessage()).contains("password"));
    }

    @Override
    String scheme() {
        return "postgresql";
    }

    @Override
    Set<String> administrators() {
        return PostgresCreation.ADMINISTRATORS;
    }

    /** Its socket is found by the port. */
    @Override
    boolean isAtItsSocket() {
        return url.isThisMachine();
    }

    @Override
    String client() {
        return isAtItsSocket()
                ? "sudo -u postgres psql"
                        + url.portBeside(USUAL_PORT).map(port -> " -p " + port).orElse("")
                : "psql " + administrator().toolUrl(scheme());
    }

    @Override
    ServerUrl administrator() {
        return url.administeredBy("postgres", "postgres");
    }

    @Override
    String start() {
        return "'sudo systemctl start postgresql'";
    }

    @Override
    Optional<String> known(SQLException e) {
        return Optional.of(
                        switch (String.valueOf(e.getSQLState())) {
                            case "28000" -> keptOut(firstLine(e));
                            case "3D000" -> noDatabase();
                            case "42501" -> noRights();
                            case "53300" ->
                                noConnection(
                                        e,
                                        "allow more: echo 'ALTER SYSTEM SET max_connections = 300' | %s%s"
                                                .formatted(
                                                        client(),
                                                        isAtItsSocket()
                                                                ? " && sudo systemctl restart postgresql"
                                                                : ", and restart that server"));
                            case "57P03" -> """
                                the server at %s is starting or stopping: %s
                                Try again in a moment\
                                """.formatted(url.host(), firstLine(e));
                            default -> "";
                        })
                .filter(told -> !told.isEmpty());
    }

    /** By the server's list of who may come from where, or by what the user is. */
    private String keptOut(String reason) {
        if (administrators().contains(user())) {
            return administratorKeptOut();
        }
        return "the server at %s does not let user %s in: %s\n".formatted(url.host(), user(), reason)
                + (reason.contains("pg_hba.conf")
                        ? "Let it in by a first line of that file, host %s %s %s scram-sha-256, and: sudo systemctl reload postgresql"
                                .formatted(
                                        PostgresCreation.name(url.database()),
                                        PostgresCreation.name(user()),
                                        url.isThisMachine() ? "samehost" : "ADDRESS/32")
                        : userOfItsOwn());
    }

    String noRights() {
        return """
            the user of the database URL may not make tables in the database %s
            Make that user its owner: echo 'ALTER DATABASE %s OWNER TO %s' | %s\
            """.formatted(
                        url.database(),
                        PostgresCreation.name(url.database()),
                        PostgresCreation.name(url.user().orElse("inkmark")),
                        client());
    }
}

package org.inkmark.persistence.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.inkmark.persistence.engine.Database;

/**
 * The script {@code U1__words.sql} that takes back what {@code V1__words.sql} did, statement by statement. A line that begins with
 * {@code -- Loses } says which data go with it. Flyway's open-source edition runs none.
 */
final class UndoScript {

    private static final Pattern END = Pattern.compile(";\\s*(?:\\R|$)");
    private static final Pattern LOSES = Pattern.compile("(?m)^-- Loses (.*)$");

    private final String script;

    UndoScript(String script) {
        this.script = script;
    }

    /** @param file the name of the script that is to be taken back */
    static UndoScript of(String file) {
        var path = "/db/migration/U" + file.substring(1);
        try (var content = Objects.requireNonNull(UndoScript.class.getResourceAsStream(path), path)) {
            return new UndoScript(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is lost by running it, empty where nothing is. */
    String loss() {
        var loses = LOSES.matcher(script);
        return loses.find() ? loses.group(1) : "";
    }

    /** Runs it from its beginning; what an earlier run did already is passed over. */
    void run(Connection connection, Database database) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements(database.placeholders())) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    if (!database.errors().tellThatItIsDone(e)) {
                        throw e;
                    }
                }
            }
        }
    }

    private List<String> statements(Map<String, String> placeholders) {
        return Arrays.stream(END.split(Placeholders.fill(script, placeholders)))
                .filter(sql -> !sql.isBlank())
                .toList();
    }
}

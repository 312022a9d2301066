package org.inkmark.example.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;
import org.inkmark.persistence.engine.Engine;
import org.inkmark.persistence.engine.ErrorMeaning;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;

/** SQLite in a file. Any number of processes read it at a time, one writes; those that wait for it wait here. */
final class SqliteEngine implements Engine {

    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "key_collation", "", "long_text", "text", "sha256", "binary(32)", "table_options", "", "on_table", "--");

    /** One code is for all errors of a statement. */
    private static final Pattern DONE_ALREADY =
            Pattern.compile("no such (table|column|index)|already exists|duplicate column name");

    private static final FileAttribute<?> OF_ITS_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final Mode mode;

    SqliteEngine(Path file, Mode mode) {
        this.file = file;
        this.mode = mode;
    }

    @Override
    public Connection connect() {
        if (mode == Mode.COMMAND && !Files.exists(file)) {
            throw new DatabaseUnusable("no site at %s\nMake one: inkmark db upgrade".formatted(file));
        }
        try {
            makeFile();
            return new SqliteConnection(file);
        } catch (SQLException | IOException e) {
            throw new DatabaseUnusable("the database %s cannot be opened: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** It holds the hashes of passwords: nobody but its owner reads it, nor what SQLite puts beside it with the same permissions. */
    private void makeFile() throws IOException {
        if (!Files.exists(file)
                && Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            try {
                Files.createFile(file, OF_ITS_OWNER);
            } catch (FileAlreadyExistsException e) {
                // another process was faster
            }
        }
    }

    /** Of a file beside it: whoever holds a row of the database itself keeps everybody from writing. */
    @Override
    public Connection connectToLock() throws SQLException {
        var lock = file + "-lock";
        return new JDBC4Connection("jdbc:sqlite:" + lock, lock, new Properties());
    }

    @Override
    public List<Finding> facts(Connection connection) throws SQLException {
        return List.of(
                Finding.good("engine", "SQLite " + connection.getMetaData().getDatabaseProductVersion()),
                Finding.good("character set", "Unicode"));
    }

    @Override
    public Map<String, String> placeholders() {
        return PLACEHOLDERS;
    }

    @Override
    public ErrorMeaning meaning(SQLException e) {
        return e instanceof SQLiteException told ? meaning(told.getResultCode(), e) : ErrorMeaning.ofState(e);
    }

    private static ErrorMeaning meaning(SQLiteErrorCode code, SQLException e) {
        return switch (code) {
            case SQLITE_BUSY,
                    SQLITE_BUSY_SNAPSHOT,
                    SQLITE_BUSY_RECOVERY,
                    SQLITE_BUSY_TIMEOUT,
                    SQLITE_LOCKED,
                    SQLITE_CONSTRAINT_UNIQUE,
                    SQLITE_CONSTRAINT_PRIMARYKEY -> ErrorMeaning.TRY_AGAIN;
            case SQLITE_FULL -> ErrorMeaning.DISK_FULL;
            case SQLITE_ERROR ->
                DONE_ALREADY.matcher(String.valueOf(e.getMessage())).find()
                        ? ErrorMeaning.DONE_ALREADY
                        : ErrorMeaning.OTHER;
            default -> ErrorMeaning.OTHER;
        };
    }
}

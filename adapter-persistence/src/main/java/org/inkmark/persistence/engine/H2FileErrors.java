package org.inkmark.persistence.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.inkmark.application.database.DatabaseUnusable;

/** Why the files of the embedded database cannot be used, for the operator. */
final class H2FileErrors {

    private final Path data;
    private final SiteNotes notes;

    H2FileErrors(Path data, SiteNotes notes) {
        this.data = data;
        this.notes = notes;
    }

    DatabaseUnusable unusable(SQLException e) {
        return DiskFull.in(e).orElseGet(() -> new DatabaseUnusable(told(e), e));
    }

    private String told(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                "the database in %s was written by a newer version; use that version of Inkmark".formatted(data);
            case ErrorCode.FILE_CORRUPTED_1 ->
                "the database in %s is damaged; restore it from a backup".formatted(data);
            default ->
                notes.foreignNote()
                        .orElseGet(() -> "the database in %s cannot be opened: %s".formatted(data, H2.firstLine(e)));
        };
    }

    DatabaseUnusable inUse(SQLException e) {
        return new DatabaseUnusable(
                "the database in %s is in use by %s; end that, or try again later".formatted(data, notes.holder()), e);
    }
}

package org.inkmark.cli.database;

import java.util.List;
import org.inkmark.application.database.Migration;
import org.inkmark.cli.output.Field;
import org.inkmark.cli.output.Sheet;

/** How migrations are printed. */
final class MigrationSheet {
    static final Sheet<Migration> SHEET = new Sheet<>(List.of(
            Field.column("version", Migration::version),
            Field.column("description", Migration::description),
            Field.column("state", migration -> migration.isApplied() ? "applied" : "pending"),
            Field.column("appliedAt", Migration::appliedAt),
            Field.detail("loss", Migration::loss)));

    private MigrationSheet() {}
}

package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.InvalidValue;

@Singleton
final class DatabaseUpkeep implements ManageDatabase {

    private static final SchemaStatus NOTHING_TO_DO = new SchemaStatus(0, 0);

    private final Optional<Schema> schema;
    private final Optional<SiteBackup> backups;

    DatabaseUpkeep(Optional<Schema> schema, Optional<SiteBackup> backups) {
        this.schema = schema;
        this.backups = backups;
    }

    @Override
    public SchemaStatus status() {
        return schema.map(Schema::status).orElse(NOTHING_TO_DO);
    }

    @Override
    public List<Migration> migrations() {
        return OptionalPort.required(schema).migrations();
    }

    @Override
    public List<String> differences() {
        requireCurrent();
        return OptionalPort.required(schema).differences();
    }

    @Override
    public Optional<Path> upgrade() {
        var status = OptionalPort.required(schema).status();
        return upgrade(status, status.newest());
    }

    @Override
    public Optional<Path> upgrade(int version) {
        var status = known();
        require(version, status.applied(), status.newest());
        return upgrade(status, version);
    }

    private Optional<Path> upgrade(SchemaStatus status, int version) {
        var before = status.isEmpty() || status.applied() >= version
                ? Optional.<Path>empty()
                : backups.flatMap(kept -> kept.backUpBefore(version));
        try {
            OptionalPort.required(schema).upgrade(version);
            return before;
        } catch (DatabaseUnusable failed) {
            throw before.map(file -> new DatabaseUnusable(
                            failed.getMessage() + "\nThe database as it was before is in " + file, failed))
                    .orElse(failed);
        }
    }

    @Override
    public List<Migration> undoneBy(int version) {
        require(version, 0, known().applied());
        return OptionalPort.required(schema).migrations().reversed().stream()
                .filter(migration -> migration.isApplied() && migration.version() > version)
                .toList();
    }

    @Override
    public void downgrade(int version) {
        require(version, 0, known().applied());
        OptionalPort.required(schema).downgrade(version);
    }

    private static void require(int version, int least, int most) {
        if (version < least || version > most) {
            throw new InvalidValue(
                    "version",
                    least == most
                            ? "must be %d, which the database has already, not %d".formatted(least, version)
                            : "must be %d to %d, not %d".formatted(least, most, version));
        }
    }

    private SchemaStatus known() {
        var status = OptionalPort.required(schema).status();
        if (status.isAhead()) {
            throw tooNew(status);
        }
        return status;
    }

    @Override
    public void requireCurrent() {
        schema.map(Schema::status).ifPresent(DatabaseUpkeep::requireCurrent);
    }

    private static void requireCurrent(SchemaStatus status) {
        if (status.isAhead()) {
            throw tooNew(status);
        }
        if (status.isEmpty()) {
            throw new DatabaseUnusable("the database holds no site yet: run 'inkmark db upgrade'");
        }
        if (status.isBehind()) {
            throw new DatabaseUnusable(
                    "the database is of version %d, and this Inkmark needs %d: run 'inkmark db upgrade'"
                            .formatted(status.applied(), status.newest()));
        }
    }

    private static DatabaseUnusable tooNew(SchemaStatus status) {
        return new DatabaseUnusable(
                "the database is of version %d, and this Inkmark knows %d at most: use a newer Inkmark"
                        .formatted(status.applied(), status.newest()));
    }
}

package org.inkmark.application.database;

import jakarta.inject.Singleton;

@Singleton
final class DatabaseUpkeep implements ManageDatabase {

    private final Schema schema;

    DatabaseUpkeep(Schema schema) {
        this.schema = schema;
    }

    @Override
    public SchemaStatus status() {
        return schema.status();
    }

    @Override
    public void upgrade() {
        schema.upgrade();
    }

    @Override
    public void requireCurrent() {
        var status = schema.status();
        if (status.isAhead()) {
            throw new DatabaseUnusable(
                    "the database is of version %d, and this Inkmark knows %d at most: use a newer Inkmark"
                            .formatted(status.applied(), status.newest()));
        }
        if (status.isEmpty()) {
            throw new DatabaseUnusable("the database holds no site yet: run 'inkmark serve --upgrade' once");
        }
        if (status.isBehind()) {
            throw new DatabaseUnusable(
                    "the database is of version %d, and this Inkmark needs %d: run 'inkmark serve --upgrade' once"
                            .formatted(status.applied(), status.newest()));
        }
    }
}

package org.inkmark.application.database;

import jakarta.inject.Singleton;

@Singleton
final class DatabaseSetUp implements CreateDatabase {

    private final DatabaseCreation creation;

    DatabaseSetUp(DatabaseCreation creation) {
        this.creation = creation;
    }

    @Override
    public String script() {
        return creation.script();
    }

    @Override
    public void create(String administratorUrl) {
        creation.create(administratorUrl);
    }
}

package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class DatabaseSetUp implements CreateDatabase {

    private final Optional<DatabaseCreation> creation;

    DatabaseSetUp(Optional<DatabaseCreation> creation) {
        this.creation = creation;
    }

    @Override
    public String script() {
        return OptionalPort.required(creation).script();
    }

    @Override
    public void create(String administratorUrl) {
        OptionalPort.required(creation).create(administratorUrl);
    }
}

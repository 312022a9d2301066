package org.inkmark.persistence.engine;

import java.util.Set;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.PasswordPrompt;

/** PostgreSQL. */
public final class PostgresProvider implements EngineProvider {

    @Override
    public Set<String> schemes() {
        return Set.of("postgresql", "postgres", "jdbc:postgresql");
    }

    @Override
    public Engine open(String url, Mode mode, PasswordPrompt prompt) {
        return new PostgresEngine(ServerUrl.of(url), prompt);
    }

    @Override
    public Engine openServer(String url, PasswordPrompt prompt) {
        return new PostgresEngine(ServerUrl.ofServer(url, "postgres"), prompt);
    }
}

package org.inkmark.persistence.engine;

import java.util.Set;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.PasswordPrompt;

/** MySQL and MariaDB. */
public final class MysqlProvider implements EngineProvider {

    @Override
    public Set<String> schemes() {
        return Set.of("mysql", "mariadb", "jdbc:mysql", "jdbc:mariadb");
    }

    @Override
    public Engine open(String url, Mode mode, PasswordPrompt prompt) {
        return new MysqlEngine(ServerUrl.of(url), prompt);
    }

    @Override
    public Engine openServer(String url, PasswordPrompt prompt) {
        return new MysqlEngine(ServerUrl.ofServer(url, "mysql"), prompt);
    }
}

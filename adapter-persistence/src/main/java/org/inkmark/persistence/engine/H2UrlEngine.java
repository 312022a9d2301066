package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.h2.Driver;
import org.inkmark.application.database.DatabaseUnusable;

/** H2 at a URL that an operator wrote in full: a server of theirs, or one in memory. */
final class H2UrlEngine implements Engine {

    private final String url;

    H2UrlEngine(String url) {
        this.url = url;
    }

    @Override
    public Connection connect() {
        try {
            return new Driver().connect(url, H2.signIn());
        } catch (SQLException e) {
            throw new DatabaseUnusable("the H2 database cannot be opened: " + H2.firstLine(e), e);
        }
    }

    @Override
    public Map<String, String> placeholders() {
        return H2.PLACEHOLDERS;
    }

    @Override
    public Optional<String> sessionSql() {
        return Optional.of(H2.SESSION_SQL);
    }

    @Override
    public int poolSize() {
        return 10;
    }
}

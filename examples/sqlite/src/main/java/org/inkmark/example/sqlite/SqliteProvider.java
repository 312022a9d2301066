package org.inkmark.example.sqlite;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.PasswordPrompt;
import org.inkmark.persistence.engine.Engine;
import org.inkmark.persistence.engine.EngineProvider;

/** SQLite, named by a file: {@code sqlite:/srv/blog.sqlite}. */
public final class SqliteProvider implements EngineProvider {

    private static final Pattern SCHEME = Pattern.compile("(?i)^(?:jdbc:)?sqlite:");

    @Override
    public Set<String> schemes() {
        return Set.of("sqlite", "jdbc:sqlite");
    }

    @Override
    public Engine open(String url, Mode mode, PasswordPrompt prompt) {
        var file = SCHEME.matcher(url).replaceFirst("");
        if (file.isEmpty() || file.startsWith(":") || file.contains("?")) {
            throw new DatabaseUnusable("the database URL names no file\nWrite it as sqlite:/srv/blog.sqlite");
        }
        return new SqliteEngine(Path.of(file).toAbsolutePath().normalize(), mode);
    }
}

package org.inkmark.persistence.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.PasswordPrompt;
import org.opentest4j.TestAbortedException;

/** A server on which databases are made for tests. */
final class TestServer {

    private static final Map<BundledEngine, FutureTask<TestServer>> STARTED = new ConcurrentHashMap<>();
    private static final Pattern DATABASE = Pattern.compile("(://[^/?]*/)[^?]*");

    /** Of a database on it, for a user who may create others. */
    private final String url;

    private final boolean isPostgres;
    private final Queue<String> made = new ConcurrentLinkedQueue<>();

    private TestServer(BundledEngine engine, String url) {
        this.url = url;
        isPostgres = engine == BundledEngine.POSTGRESQL;
    }

    /** The one for an engine. Where it did not start, it is not tried again. */
    static TestServer of(BundledEngine engine) {
        var server = STARTED.computeIfAbsent(engine, _ -> new FutureTask<>(() -> find(engine)));
        server.run();
        try {
            return server.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TestAbortedException notThere) {
                throw notThere;
            }
            throw new IllegalStateException(engine + " did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static TestServer find(BundledEngine engine) {
        var lent = System.getenv(engine.variable());
        if (lent != null && !lent.isBlank()) {
            var server = new TestServer(engine, lent);
            Runtime.getRuntime().addShutdownHook(new Thread(server::dropAll));
            return server;
        }
        return engine.startServer()
                .map(url -> new TestServer(engine, url))
                .orElseThrow(() -> new TestAbortedException(
                        "no server of %s here: set %s to %s, where that user may create databases"
                                .formatted(engine, engine.variable(), engine.exampleUrl())));
    }

    /** The address of a new database. */
    String newDatabase() {
        var name = "inkmark_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + (isPostgres ? "" : " CHARACTER SET utf8mb4"));
        made.add(name);
        return DATABASE.matcher(url).replaceFirst("$1" + name);
    }

    private void dropAll() {
        made.forEach(name -> execute("DROP DATABASE " + name + (isPostgres ? " WITH (FORCE)" : "")));
    }

    private void execute(String sql) {
        var settings = new DatabaseSettings(Path.of("unused"), Optional.of(url), Mode.COMMAND);
        try (var connection = Engines.of(settings, PasswordPrompt.NOBODY).connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

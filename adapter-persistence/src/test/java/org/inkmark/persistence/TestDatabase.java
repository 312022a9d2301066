package org.inkmark.persistence;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.Schema;
import org.inkmark.application.memory.SettableClock;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.engine.TestEngine;
import org.inkmark.persistence.sql.SqlWatch;

/** A site in a database of its own, with all repositories upon it. */
public final class TestDatabase implements AutoCloseable {

    /** In which the clock of these tests is there, and not where another module has it on its class path. */
    static final String ENVIRONMENT = "persistence-tests";

    private static final List<String> TABLES = List.of(
            "audit_events",
            "changes",
            "settings",
            "imports",
            "sessions",
            "attempts",
            "second_factors",
            "one_time_tokens",
            "tags",
            "bookmark_tags",
            "bookmarks",
            "post_paths",
            "post_tags",
            "posts",
            "former_usernames",
            "users");

    private static final Map<TestEngine, TestDatabase> SHARED = new ConcurrentHashMap<>();

    private final ApplicationContext context;

    private TestDatabase(DatabaseSettings settings) {
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(ENVIRONMENT)
                .properties(Map.of(SqlWatch.PROPERTY, true))
                .singletons(settings)
                .start();
    }

    /** One for all tests on an engine that need nothing but tables that are empty when they begin. */
    public static TestDatabase shared(TestEngine engine) {
        return SHARED.computeIfAbsent(engine, TestDatabase::forAll);
    }

    private static TestDatabase forAll(TestEngine engine) {
        var database = open(engine);
        database.get(Schema.class).upgrade();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database;
    }

    /** A new one, without any tables. */
    public static TestDatabase open(TestEngine engine) {
        return open(engine.newDatabase());
    }

    public static TestDatabase open(Path data, Mode mode) {
        return open(new DatabaseSettings(data, Optional.empty(), mode));
    }

    public static TestDatabase open(DatabaseSettings settings) {
        return new TestDatabase(settings);
    }

    public <T> T get(Class<T> port) {
        return context.getBean(port);
    }

    /** The clock that everything here goes by. */
    public SettableClock clock() {
        return get(SettableClock.class);
    }

    public void inUnit(Runnable work) {
        get(UnitOfWork.class).run(_ -> work.run());
    }

    /** Empties all tables but that of the ids, which are never given twice. */
    public void empty() {
        execute(TABLES.stream().map("DELETE FROM "::concat).toArray(String[]::new));
    }

    public void execute(String... statements) {
        try (var connection = get(Database.class).direct().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

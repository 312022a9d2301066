package org.inkmark.persistence.engine;

import com.zaxxer.hikari.HikariConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;
import org.inkmark.application.database.PasswordPrompt;
import org.inkmark.application.database.Storage;

/**
 * The database of this process. Nothing is opened before the first connection is asked for, so that whatever keeps it from
 * being used is told by the call that needs it.
 */
@Singleton
public final class Database implements Storage {

    private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(10);

    private final Engine engine;
    private final PasswordPrompt prompt;
    private final UnaryOperator<DatabaseUnusable> toldAs;
    private final Pool pool = new Pool(direct(), this::configuration, LONGEST_WAIT_FOR_A_CONNECTION);
    private volatile boolean isKnownToDo;

    /** @param prompt absent where nobody can be asked for a password */
    @Inject
    Database(DatabaseSettings settings, Optional<PasswordPrompt> prompt) {
        this(settings, prompt, UnaryOperator.identity());
    }

    private Database(
            DatabaseSettings settings, Optional<PasswordPrompt> prompt, UnaryOperator<DatabaseUnusable> toldAs) {
        this.toldAs = toldAs;
        this.prompt = prompt.orElse(PasswordPrompt.NOBODY);
        try {
            engine = Engines.of(settings, this.prompt);
        } catch (DatabaseUnusable e) {
            throw toldAs.apply(e);
        }
    }

    /** A database that asks nobody for a password, to be closed by whoever asked for it. */
    public static Database of(DatabaseSettings settings) {
        return new Database(settings, Optional.empty());
    }

    /** Another database than that of this process, to be closed by whoever asked for it. */
    public Database another(DatabaseSettings settings) {
        return new Database(settings, Optional.of(prompt));
    }

    /** As {@link #another}, the one that a site is copied to: what it lacks is told of its URL, not of that of this process. */
    public Database target(DatabaseSettings settings) {
        return new Database(settings, Optional.of(prompt), ServerErrors::ofTarget);
    }

    /**
     * The server of this database, for somebody who may make others.
     *
     * @throws DatabaseUnusable if the URL is of another engine
     */
    Engine administrator(String url) {
        var administrator = Engines.ofServer(url, prompt);
        if (administrator.getClass() != engine.getClass()) {
            throw new DatabaseUnusable("the administrator's URL is of another engine than the database URL");
        }
        return administrator;
    }

    Engine engine() {
        return engine;
    }

    /** Pooled connections, for everything that the site does. */
    DataSource pooled() {
        return new ConnectionSource(pool::connection);
    }

    /** Gives up all pooled connections, each when nobody uses it: after one that died no other is to be trusted. */
    public void renewConnections() {
        pool.renew();
    }

    /** Connections outside the pool, without its time limits: for migrations and for reserving ids while a unit runs. */
    public DataSource direct() {
        return new ConnectionSource(this::connect);
    }

    /** A connection that sees the whole database as its first statement did. Nobody is to write by it; to be closed by the caller. */
    public Connection snapshot() throws SQLException {
        var connection = connect();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(engine.snapshotIsolation());
        connection.setAutoCommit(false);
        return connection;
    }

    /** As {@link Engine#connectToLock}. */
    public Connection connectToLock() throws SQLException {
        return engine.connectToLock();
    }

    private Connection connect() throws SQLException {
        try {
            return usable();
        } catch (DatabaseUnusable e) {
            throw toldAs.apply(e);
        }
    }

    private Connection usable() throws SQLException {
        var connection = engine.connect();
        if (!isKnownToDo) {
            try {
                requireThatItDoes(engine.facts(connection));
            } catch (SQLException | DatabaseUnusable e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    private void requireThatItDoes(List<Finding> facts) {
        facts.stream().flatMap(fact -> fact.remedy().stream()).findFirst().ifPresent(remedy -> {
            throw new DatabaseUnusable(remedy);
        });
        isKnownToDo = true;
    }

    /**
     * Sees to it that all that is committed survives what it is to survive, at once where the site is served, else before
     * {@link #close} returns.
     *
     * @throws DatabaseUnusable if the disk fails
     */
    public void harden() {
        engine.harden();
    }

    /** As {@link Engine#requireDurable}. */
    public void requireDurable() {
        engine.requireDurable();
    }

    /**
     * How its file is copied while it is in use.
     *
     * @throws DatabaseUnusable naming what backs the database up, where it has no file of its own
     */
    public FileCopy fileCopy() {
        return engine.fileCopy();
    }

    /** What the errors of this database mean. */
    public DatabaseErrors errors() {
        return new DatabaseErrors(engine, toldAs);
    }

    /** As {@link Engine#keepsUnitsApart}. */
    public boolean keepsUnitsApart() {
        return engine.keepsUnitsApart();
    }

    /** The placeholders of the migrations. */
    public Map<String, String> placeholders() {
        return engine.placeholders();
    }

    @Override
    public void giveWay() {
        if (!engine.isAwaited()) {
            return;
        }
        pool.closeAnd(engine::letGo);
    }

    private HikariConfig configuration() {
        var config = new HikariConfig();
        config.setMaximumPoolSize(engine.poolSize());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        engine.sessionSql().ifPresent(config::setConnectionInitSql);
        return config;
    }

    @Override
    @PreDestroy
    public void close() {
        pool.closeAnd(engine::close);
    }
}

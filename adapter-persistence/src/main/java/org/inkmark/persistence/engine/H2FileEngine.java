package org.inkmark.persistence.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionRemote;
import org.h2.jdbc.JdbcConnection;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database, files in the data folder. One process holds them: {@code serve}, whom commands then join over
 * loopback, or a command. As long as it does, one connection stays open.
 */
final class H2FileEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(H2FileEngine.class);

    /** How long a process waits for another one to let the files go. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** How long one that let the files go waits for another to take them. */
    private static final Duration COURTESY = Duration.ofSeconds(1);

    private final DatabaseSettings settings;
    private final SiteFolder folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Duration patience;
    private final SharedForce disk;
    private @Nullable Connection held;

    static {
        // read by H2 as its classes load: the server inside serve is for processes of this machine alone
        if (System.getProperty("h2.bindAddress") == null) {
            System.setProperty("h2.bindAddress", "127.0.0.1");
        }
    }

    H2FileEngine(DatabaseSettings settings) {
        this(settings, PATIENCE);
    }

    H2FileEngine(DatabaseSettings settings, Duration patience) {
        this(settings, patience, new FileForce(new SiteFolder(settings.data()).database()));
    }

    /** @param disk the one below the database's file */
    H2FileEngine(DatabaseSettings settings, Duration patience, SharedForce.Force disk) {
        this.patience = patience;
        this.settings = settings;
        this.folder = new SiteFolder(settings.data());
        this.disk = new SharedForce(disk);
    }

    @Override
    public Connection connect() throws SQLException {
        lock.lock();
        try {
            return held != null && !held.isClosed() ? openFiles() : connectPatiently();
        } finally {
            lock.unlock();
        }
    }

    private Connection connectPatiently() {
        folder.prepare(settings.makesNewSite());
        var end = System.nanoTime() + patience.toNanos();
        for (var attempt = 1; ; attempt++) {
            try {
                var joined = settings.mode() == DatabaseSettings.Mode.SERVE ? null : join();
                return joined != null ? joined : hold();
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                    throw unusable(e);
                }
                if (System.nanoTime() > end) {
                    folder.announceWaitingNoMore();
                    throw new DatabaseUnusable(
                            "the database in %s is in use by %s; end that, or try again later"
                                    .formatted(settings.data(), folder.holder()),
                            e);
                }
                if (attempt == 1) {
                    LOG.warn(
                            "waiting at most {} s for {}, which has the database in {}",
                            patience.toSeconds(),
                            folder.holder(),
                            settings.data());
                }
                folder.announceWaiting();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** A connection to the process that serves the site, none where none does. */
    private @Nullable Connection join() {
        return folder.server().map(this::join).orElse(null);
    }

    private @Nullable Connection join(String server) {
        try {
            return new Driver().connect("jdbc:h2:tcp://" + server, H2.signIn());
        } catch (SQLException e) {
            return null;
        }
    }

    private Connection hold() throws SQLException {
        var first = openFiles();
        if (first.unwrap(JdbcConnection.class).getSession() instanceof SessionRemote) {
            first.close();
            throw new SQLException("served by another process", "90020", ErrorCode.DATABASE_ALREADY_OPEN_1);
        }
        held = first;
        folder.protectDatabase();
        folder.announceHolding(settings.mode());
        return openFiles();
    }

    private Connection openFiles() throws SQLException {
        var url = H2.withDefaults("jdbc:h2:file:" + folder.databaseName());
        return new Driver()
                .connect(settings.mode() == DatabaseSettings.Mode.SERVE ? url + ";AUTO_SERVER=TRUE" : url, H2.signIn());
    }

    private DatabaseUnusable unusable(SQLException e) {
        return DiskFull.in(e).orElseGet(() -> new DatabaseUnusable(told(e), e));
    }

    private String told(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                "the database in %s was written by a newer version; use that version of Inkmark"
                        .formatted(settings.data());
            case ErrorCode.FILE_CORRUPTED_1 ->
                "the database in %s is damaged; restore it from a backup".formatted(settings.data());
            default ->
                folder.foreignNote().orElseGet(() -> "the database in %s cannot be opened: %s"
                        .formatted(settings.data(), H2.firstLine(e)));
        };
    }

    /** H2 has written by then, with {@code WRITE_DELAY=0} before a commit returns, but leaves the rest to the system. */
    @Override
    public void harden() {
        if (settings.durability() == DatabaseSettings.Durability.DISK) {
            disk.force();
        }
    }

    @Override
    public void requireDurable() {
        disk.requireSound();
    }

    @Override
    public FileCopy fileCopy() {
        return new H2FileCopy(this::connect);
    }

    @Override
    public boolean isAwaited() {
        return held != null && settings.mode() != DatabaseSettings.Mode.SERVE && folder.isAwaited();
    }

    @Override
    public void letGo() {
        close();
        var end = System.nanoTime() + COURTESY.toNanos();
        while (folder.isAwaited() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (held != null) {
                folder.announceLettingGo();
                held.close();
                held = null;
            }
            if (settings.mode() != DatabaseSettings.Mode.SERVE) {
                disk.close(); // the locks on the file go with it: a command may still be with a server, which keeps
                // H2 open
            }
        } catch (SQLException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Finding> facts(Connection connection) throws SQLException {
        return H2.facts(connection);
    }

    @Override
    public int snapshotIsolation() {
        return H2.SNAPSHOT;
    }

    @Override
    public boolean keepsUnitsApart() {
        return H2.KEEPS_UNITS_APART;
    }

    @Override
    public Map<String, String> placeholders() {
        return H2.PLACEHOLDERS;
    }

    @Override
    public ErrorMeaning meaning(SQLException e) {
        return H2.meaning(e);
    }

    @Override
    public Optional<String> sessionSql() {
        return Optional.of(H2.SESSION_SQL);
    }

    @Override
    public int poolSize() {
        return settings.mode() == DatabaseSettings.Mode.SERVE ? 16 : 4;
    }
}

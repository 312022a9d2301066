package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionRemote;
import org.h2.jdbc.JdbcConnection;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the embedded database. One process holds them: {@code serve}, whom commands then join over loopback, or a
 * command. As long as it does, one connection stays open.
 */
final class H2Files {

    private static final Logger LOG = LoggerFactory.getLogger(H2Files.class);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** How long one that let the files go waits for another to take them. */
    private static final Duration COURTESY = Duration.ofSeconds(1);

    private final DatabaseSettings settings;
    private final Duration patience;
    private final SiteFolder folder;
    private final SiteNotes notes;
    private final H2FileErrors errors;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection held;

    static {
        // read by H2 as its classes load: the server inside serve is for processes of this machine alone
        if (System.getProperty("h2.bindAddress") == null) {
            System.setProperty("h2.bindAddress", "127.0.0.1");
        }
    }

    /** @param patience how long to wait for another process to let the files go */
    H2Files(DatabaseSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        folder = new SiteFolder(settings.data());
        notes = folder.notes();
        errors = new H2FileErrors(settings.data(), notes);
    }

    /** As {@link Engine#connect}: takes the files where nobody holds them, and joins whoever serves them. */
    Connection connect() throws SQLException {
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
                    throw errors.unusable(e);
                }
                if (System.nanoTime() > end) {
                    notes.announceWaitingNoMore();
                    throw errors.inUse(e);
                }
                notes.announceWaiting();
                if (attempt == 1) {
                    LOG.warn(
                            "waiting at most {} s for {}, which has the database in {}",
                            patience.toSeconds(),
                            notes.holder(),
                            settings.data());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** A connection to the process that serves the site, none where none does. */
    private @Nullable Connection join() {
        return notes.server().map(this::join).orElse(null);
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
        notes.announceHolding(settings.mode());
        return openFiles();
    }

    private Connection openFiles() throws SQLException {
        var url = H2.withDefaults("jdbc:h2:file:" + folder.databaseName());
        return new Driver()
                .connect(settings.mode() == DatabaseSettings.Mode.SERVE ? url + ";AUTO_SERVER=TRUE" : url, H2.signIn());
    }

    /** Whether another process waits for this one to let them go. */
    boolean areAwaited() {
        return held != null && settings.mode() != DatabaseSettings.Mode.SERVE && notes.isAwaited();
    }

    /**
     * Lets them go, and takes them no more before something else is done.
     *
     * @throws DatabaseUnusable if they cannot be closed
     */
    void letGoAnd(Runnable then) {
        lock.lock();
        try {
            if (held != null) {
                notes.announceLettingGo();
                held.close();
                held = null;
            }
            then.run();
        } catch (SQLException e) {
            throw errors.unusable(e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for whoever waits for them to take them. */
    void leaveToOthers() {
        var end = System.nanoTime() + COURTESY.toNanos();
        while (notes.isAwaited() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}

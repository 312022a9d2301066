package org.inkmark.persistence.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.Finding;

/** The embedded database, in the data folder. */
final class H2FileEngine implements Engine {

    /** How long a process waits for another one to let the files go. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DatabaseSettings settings;
    private final H2Files files;
    private final SharedForce disk;
    private final AtomicBoolean isToBeForced = new AtomicBoolean();

    H2FileEngine(DatabaseSettings settings) {
        this(settings, PATIENCE);
    }

    H2FileEngine(DatabaseSettings settings, Duration patience) {
        this(settings, patience, new FileForce(new SiteFolder(settings.data()).database()));
    }

    /** @param disk the one below the database's file */
    H2FileEngine(DatabaseSettings settings, Duration patience, SharedForce.Force disk) {
        this.settings = settings;
        this.files = new H2Files(settings, patience);
        this.disk = new SharedForce(disk);
    }

    @Override
    public Connection connect() throws SQLException {
        return files.connect();
    }

    /**
     * H2 has written by then, with {@code WRITE_DELAY=0} before a commit returns, but leaves the rest to the system. A server
     * answers next; a command answers when it has let the files go, and it is enough to force them then.
     */
    @Override
    public void harden() {
        if (settings.durability() != DatabaseSettings.Durability.DISK) {
            return;
        }
        if (serves()) {
            disk.force();
        } else {
            isToBeForced.set(true);
        }
    }

    private boolean serves() {
        return settings.mode() == DatabaseSettings.Mode.SERVE;
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
        return files.areAwaited();
    }

    @Override
    public void letGo() {
        close();
        files.leaveToOthers();
    }

    @Override
    public void close() {
        files.letGoAnd(this::letDiskGo);
    }

    /** The locks on the file go with it: a command may still be with a server, which keeps H2 open. */
    private void letDiskGo() {
        if (serves()) {
            return;
        }
        try (disk) {
            if (isToBeForced.getAndSet(false)) {
                disk.force();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return serves() ? 16 : 4;
    }
}

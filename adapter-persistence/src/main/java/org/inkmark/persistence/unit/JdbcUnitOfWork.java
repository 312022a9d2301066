package org.inkmark.persistence.unit;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.SiteReadOnly;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.id.JdbcIdGenerator;

/** Units as transactions of Micronaut's transaction manager, whose connection the repositories find by themselves. */
@Singleton
final class JdbcUnitOfWork implements UnitOfWork {

    private static final int RETRIES = 5;
    private static final long FIRST_PAUSE_MS = 20;

    private final TransactionOperations<Connection> transactions;
    private final Reads reads;
    private final Database database;
    private final Turns turns;
    private final JdbcChangeLog changeLog;
    private final JdbcAuditLog auditLog;
    private final JdbcIdGenerator ids;
    private final SettingsRepository settings;
    private final Duration longest;

    @Inject
    JdbcUnitOfWork(
            TransactionOperations<Connection> transactions,
            Reads reads,
            Database database,
            Turns turns,
            JdbcChangeLog changeLog,
            JdbcAuditLog auditLog,
            JdbcIdGenerator ids,
            SettingsRepository settings) {
        this(transactions, reads, database, turns, changeLog, auditLog, ids, settings, LONGEST);
    }

    JdbcUnitOfWork(
            TransactionOperations<Connection> transactions,
            Reads reads,
            Database database,
            Turns turns,
            JdbcChangeLog changeLog,
            JdbcAuditLog auditLog,
            JdbcIdGenerator ids,
            SettingsRepository settings,
            Duration longest) {
        this.transactions = transactions;
        this.reads = reads;
        this.database = database;
        this.turns = turns;
        this.changeLog = changeLog;
        this.auditLog = auditLog;
        this.ids = ids;
        this.settings = settings;
        this.longest = longest;
    }

    @Override
    public <T> T call(Function<Changes, T> work) {
        if (Unit.current().isPresent()) {
            throw new IllegalStateException("units of work do not nest");
        }
        var changes = 0;
        var deeds = 0;
        for (var retry = 1; ; retry++) {
            var unit = Unit.ofWork(longest);
            try {
                ids.prepare(IdGenerator.Kind.CHANGE, changes);
                ids.prepare(IdGenerator.Kind.AUDIT_EVENT, deeds);
                var answer = inTurn(unit, work);
                database.harden();
                unit.events().forEach(AuditLines::write);
                return answer;
            } catch (RuntimeException e) {
                if (retry > RETRIES || !mayBeginAnew(unit, e)) {
                    throw database.errors().told(e);
                }
                changes = unit.changes().size();
                deeds = unit.deeds().size();
                pauseBefore(retry);
            }
        }
    }

    private <T> T inTurn(Unit unit, Function<Changes, T> work) {
        try (var _ = turns.take()) {
            database.requireDurable();
            unit.begin();
            return ScopedValue.where(Unit.CURRENT, unit).call(() -> attempt(unit, work));
        }
    }

    /** The server undoes what a connection did that died; whether it died before or after a commit nobody can tell. */
    private boolean mayBeginAnew(Unit unit, RuntimeException last) {
        var first = unit.failure().orElse(last);
        var errors = database.errors();
        if (errors.tellOfDeadConnection(first) || errors.tellOfDeadConnection(last)) {
            database.renewConnections();
            return !unit.isHandedToCommit();
        }
        return errors.askForRetry(first);
    }

    private <T> T attempt(Unit unit, Function<Changes, T> work) {
        return transactions.execute(TransactionDefinition.DEFAULT, _ -> {
            var answer = work.apply(unit);
            unit.requireAlive();
            if (!unit.changes().isEmpty()) {
                requireWritable();
                changeLog.append(unit.changes());
            }
            if (!unit.deeds().isEmpty()) {
                unit.recorded(auditLog.append(unit.deeds()));
            }
            unit.requireAlive();
            unit.handToCommit();
            return answer;
        });
    }

    private void requireWritable() {
        if (settings.find(SettingsRepository.READ_ONLY).filter("true"::equals).isPresent()) {
            throw new SiteReadOnly();
        }
    }

    /** Longer each time, and never the same for two that met. */
    private static void pauseBefore(int retry) {
        var longest = FIRST_PAUSE_MS << retry;
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MS, longest)));
    }

    @Override
    public <T> T read(Supplier<T> work) {
        if (Unit.current().isPresent()) {
            return work.get();
        }
        return ScopedValue.where(Unit.CURRENT, Unit.ofReads()).call(() -> reads.run(work));
    }
}

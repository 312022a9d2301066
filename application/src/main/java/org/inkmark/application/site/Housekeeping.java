package org.inkmark.application.site;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.inkmark.application.port.AuditLog;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.token.OneTimeTokenRepository;

@Singleton
final class Housekeeping implements KeepHouse {

    /** Whoever has not read the changes for a day begins anew. */
    private static final Duration CHANGES_LAST = Duration.ofDays(1);

    /** Long enough to find out what happened, and no longer: addresses of people stand there. */
    private static final Duration DEEDS_LAST = Duration.ofDays(365);

    private final SessionRepository sessions;
    private final OneTimeTokenRepository tokens;
    private final AttemptRepository attempts;
    private final ChangeLog changeLog;
    private final AuditLog auditLog;
    private final UnitOfWork units;
    private final InstantSource clock;

    Housekeeping(
            SessionRepository sessions,
            OneTimeTokenRepository tokens,
            AttemptRepository attempts,
            ChangeLog changeLog,
            AuditLog auditLog,
            UnitOfWork units,
            InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.attempts = attempts;
        this.changeLog = changeLog;
        this.auditLog = auditLog;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void tidy() {
        var now = clock.instant();
        units.run(changes -> {
            sessions.deleteExpired(now);
            tokens.deleteExpired(now);
            attempts.forgetBefore(now);
            changeLog.forgetBefore(now.minus(CHANGES_LAST));
            auditLog.forgetBefore(now.minus(DEEDS_LAST));
        });
    }
}

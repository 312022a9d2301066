package org.inkmark.application.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.port.CurrentOrigin;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.Text;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.Username;

/**
 * Records sign-ins in vain, but not one for each try of an attack: ten minutes have room for {@value #EACH} that failed and as
 * many that were refused of an address and of a username, and for {@value #ALL} of all, in each process. Where more come, one
 * record says so.
 */
@Singleton
final class FailedSignIns {
    static final int EACH = 10;
    static final int ALL = 50;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final UnitOfWork units;
    private final CurrentOrigin origin;
    private final InstantSource clock;
    private Instant begin = Instant.EPOCH;
    private int all;
    private final Map<String, Integer> counts = new HashMap<>();

    FailedSignIns(UnitOfWork units, CurrentOrigin origin, InstantSource clock) {
        this.units = units;
        this.origin = origin;
        this.clock = clock;
    }

    /** The username or the password was not right. */
    void failed(String typed, Optional<User> user) {
        record(AuditAction.SIGN_IN_FAILED, typed, user);
    }

    /** There were too many tries: no password was looked at. */
    void refused(String typed, Optional<User> user) {
        record(AuditAction.SIGN_IN_REFUSED, typed, user);
    }

    /** The password was right, and the code was not, or was not looked at. */
    void codeFailed(User user) {
        record(AuditAction.CODE_FAILED, user.username().value(), Optional.of(user));
    }

    /**
     * What was typed for a username that nobody has is not kept: it may be a password. It is counted like another, so that an
     * answer takes as long whether there is such a user or not.
     */
    private void record(AuditAction action, String typed, Optional<User> user) {
        var address = origin.get().client().orElse("");
        var username = Text.oneLine(typed.strip(), Username.MAX_LENGTH);
        next(action, List.of(action + " from " + address, action + " as " + username))
                .ifPresent(recorded -> {
                    var thing = user.map(User::username).map(AuditThing::user).orElseGet(AuditThing::nobody);
                    units.run(changes -> changes.add(new Deed(Actor.anonymous(), recorded, thing)));
                });
    }

    /** What is recorded of a try that counts for these; what is counted once too often is counted no more. */
    private synchronized Optional<AuditAction> next(AuditAction action, List<String> counted) {
        var now = clock.instant();
        if (now.isBefore(begin) || !now.isBefore(begin.plus(WINDOW))) {
            begin = now;
            all = 0;
            counts.clear();
        }
        if (isFull(counted)) {
            return Optional.empty();
        }
        all++;
        counted.forEach(each -> counts.merge(each, 1, Integer::sum));
        return Optional.of(isFull(counted) ? AuditAction.MORE_SIGN_INS_FAILED : action);
    }

    private boolean isFull(List<String> counted) {
        return all > ALL || counted.stream().anyMatch(each -> counts.getOrDefault(each, 0) > EACH);
    }
}

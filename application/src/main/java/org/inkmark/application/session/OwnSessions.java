package org.inkmark.application.session;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.UserRepository;

@Singleton
final class OwnSessions implements ManageSessions {

    private final SessionRepository sessions;
    private final UserRepository users;
    private final CurrentPassword currentPassword;
    private final UnitOfWork units;
    private final InstantSource clock;

    OwnSessions(
            SessionRepository sessions,
            UserRepository users,
            CurrentPassword currentPassword,
            UnitOfWork units,
            InstantSource clock) {
        this.sessions = sessions;
        this.users = users;
        this.currentPassword = currentPassword;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public List<OwnSession> list(Actor.SignedIn actor, String here) {
        var own = SessionTokens.hash(here);
        return alive(actor).stream()
                .map(session -> new OwnSession(session, session.token().equals(own)))
                .toList();
    }

    @Override
    public void end(Actor.SignedIn actor, String password, String id) {
        require(actor, password);
        units.run(changes -> alive(actor).stream()
                .map(Session::token)
                .filter(token -> token.value().equals(id))
                .forEach(token -> {
                    sessions.delete(token);
                    changes.add(ended(actor, "one"));
                }));
    }

    @Override
    public void endOthers(Actor.SignedIn actor, String password, String here) {
        require(actor, password);
        units.run(changes -> {
            sessions.deleteOthersOf(actor.user(), SessionTokens.hash(here));
            changes.add(ended(actor, "all others"));
        });
    }

    private static Deed ended(Actor.SignedIn actor, String which) {
        return new Deed(actor, AuditAction.SESSIONS_ENDED, AuditThing.user(actor.username()), which);
    }

    @Override
    public Optional<Renewed> renew(String token) {
        var next = SessionTokens.create();
        var now = clock.instant();
        return units.call(_ -> sessions.find(SessionTokens.hash(token))
                .filter(session -> session.isAliveAt(now))
                .map(session -> {
                    sessions.delete(session.token());
                    sessions.add(session.renew(SessionTokens.hash(next), now));
                    return new Renewed(next, session.stay());
                }));
    }

    private List<Session> alive(Actor.SignedIn actor) {
        var now = clock.instant();
        return sessions.listOf(actor.user()).stream()
                .filter(session -> session.isAliveAt(now))
                .toList();
    }

    private void require(Actor.SignedIn actor, String password) {
        var user = users.find(actor.user())
                .orElseThrow(() -> new NotFound("user", actor.username().value()));
        currentPassword.require(user, password);
    }
}

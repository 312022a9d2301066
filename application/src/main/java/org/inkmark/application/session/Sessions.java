package org.inkmark.application.session;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.application.attempt.Way;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.Username;

@Singleton
final class Sessions implements SignIn {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SessionRepository sessions;
    private final UserRepository users;
    private final FailedSignIns failed;
    private final Tickets tickets;
    private final PasswordHasher hasher;
    private final SignInGate gate;
    private final UnitOfWork units;
    private final InstantSource clock;

    Sessions(
            SessionRepository sessions,
            UserRepository users,
            FailedSignIns failed,
            Tickets tickets,
            PasswordHasher hasher,
            SignInGate gate,
            UnitOfWork units,
            InstantSource clock) {
        this.sessions = sessions;
        this.users = users;
        this.failed = failed;
        this.tickets = tickets;
        this.hasher = hasher;
        this.gate = gate;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public SignedIn signIn(String username, String password, Visit visit, Stay stay) {
        var user = known(username);
        var way = admitted(username, user, visit);
        if (user.isEmpty()) {
            hasher.pretendToMatch(password);
            throw refused(username, user);
        }
        if (!hasher.matches(password, user.orElseThrow().passwordHash())
                || !user.orElseThrow().enabled()) {
            throw refused(username, user);
        }
        try {
            var current = withCurrentHash(user.orElseThrow(), password);
            tickets.requireNoSecondStepOf(current, stay);
            return begin(current, visit, stay, () -> gate.takeBack(way));
        } catch (SecondStepNeeded e) {
            units.run(_ -> gate.takeBack(way));
            throw e;
        } catch (StaleVersion e) {
            // somebody changed the user in this moment, maybe the password: asked once more
            return signIn(username, password, visit, stay);
        }
    }

    private Way admitted(String username, Optional<User> user, Visit visit) {
        try {
            return gate.admit(username, user, visit);
        } catch (TryLater e) {
            failed.refused(username, user);
            throw e;
        }
    }

    private Optional<User> known(String username) {
        try {
            return users.findByUsername(new Username(username));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private NotAllowed refused(String username, Optional<User> user) {
        failed.failed(username, user);
        return new NotAllowed("the username or the password is not right");
    }

    private User withCurrentHash(User user, String password) {
        if (!hasher.isOutdated(user.passwordHash())) {
            return user;
        }
        var hash = hasher.hash(new Password(password));
        return units.call(changes -> users.update(user.withPasswordHash(hash)));
    }

    /** A session of a user who has shown all that is asked for. */
    SignedIn begin(User user, Visit visit, Stay stay) {
        return begin(user, visit, stay, () -> {});
    }

    private SignedIn begin(User user, Visit visit, Stay stay, Runnable before) {
        var token = SessionTokens.create();
        var now = clock.instant();
        var session = Session.begin(
                SessionTokens.hash(token), user.id(), stay, visit.address().getHostAddress(), visit.device(), now);
        units.run(changes -> {
            before.run();
            sessions.listOf(user.id()).stream()
                    .filter(other -> other.isAliveAt(now))
                    .skip(Session.MOST_OF_A_USER - 1)
                    .forEach(unseen -> sessions.delete(unseen.token()));
            sessions.add(session);
            gate.remember(user.username().value(), visit);
            changes.add(deed(AuditAction.SIGNED_IN, user));
        });
        return new SignedIn(token, Actor.signedIn(user));
    }

    @Override
    public Optional<Actor.SignedIn> resume(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var session = sessions.find(SessionTokens.hash(token)).filter(found -> found.isAliveAt(now));
        var user = session.flatMap(found -> users.find(found.user())).filter(User::enabled);
        if (user.isPresent()) {
            session.filter(found -> found.isToBeSeenAt(now))
                    .ifPresent(found -> units.run(changes -> sessions.update(found.seen(now))));
        }
        return user.map(Actor::signedIn);
    }

    @Override
    public void signOut(String token) {
        if (TOKEN.matcher(token).matches()) {
            var hash = SessionTokens.hash(token);
            units.run(changes -> {
                var user = sessions.find(hash).map(Session::user).flatMap(users::find);
                sessions.delete(hash);
                user.ifPresent(known -> changes.add(deed(AuditAction.SIGNED_OUT, known)));
            });
        }
    }

    private static Deed deed(AuditAction action, User user) {
        return new Deed(Actor.signedIn(user), action, AuditThing.user(user.username()));
    }
}

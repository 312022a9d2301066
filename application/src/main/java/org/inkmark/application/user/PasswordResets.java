package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.attempt.ClientNetwork;
import org.inkmark.application.attempt.Tries;
import org.inkmark.application.attempt.Way;
import org.inkmark.application.port.Afterwards;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.attempt.Allowance;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.domain.token.PasswordReset;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;

/** Whether anybody has an e-mail address is looked up after the answer, as sending is: docs/adr/0026-links.md. */
@Singleton
final class PasswordResets implements ResetPassword {

    /** From an address, whomever it is for. */
    static final Allowance OF_CLIENT = new Allowance(10, Duration.ofMinutes(6));

    /** For an e-mail address. Whoever uses this up has only sent its owner three links that are good. */
    static final Allowance OF_EMAIL = new Allowance(3, Duration.ofMinutes(20));

    private static final String REASON = "this was asked for too often";
    private static final String WHAT = "mail about a password";

    private final UserRepository users;
    private final OneTimeTokenRepository tokens;
    private final SessionRepository sessions;
    private final NewPasswords newPasswords;
    private final PasswordMails mails;
    private final Afterwards afterwards;
    private final Tries tries;
    private final UnitOfWork units;
    private final InstantSource clock;

    PasswordResets(
            UserRepository users,
            OneTimeTokenRepository tokens,
            SessionRepository sessions,
            NewPasswords newPasswords,
            PasswordMails mails,
            Afterwards afterwards,
            Tries tries,
            UnitOfWork units,
            InstantSource clock) {
        this.users = users;
        this.tokens = tokens;
        this.sessions = sessions;
        this.newPasswords = newPasswords;
        this.mails = mails;
        this.afterwards = afterwards;
        this.tries = tries;
        this.units = units;
        this.clock = clock;
    }

    /** A token that is good, and whose it is. */
    private record Good(PasswordReset reset, User user) {}

    @Override
    public boolean isOffered() {
        return mails.canBeSent();
    }

    @Override
    public void ask(String email, InetAddress address) {
        if (!isOffered()) {
            throw new NotFound("page", "/forgotten-password");
        }
        var typed = new EmailAddress(email);
        var way = Way.of(
                OF_CLIENT.of(AttemptKey.of("reset from", ClientNetwork.of(address))),
                OF_EMAIL.of(AttemptKey.of("reset for", typed.value())));
        tries.count(List.of(way), REASON);
        afterwards.run(
                WHAT, () -> users.findByEmail(typed).filter(User::enabled).ifPresent(this::sendLink));
    }

    private void sendLink(User user) {
        var token = SessionTokens.create();
        units.run(_ -> tokens.add(PasswordReset.of(SessionTokens.hash(token), user, clock.instant())));
        afterwards.run(WHAT, () -> mails.sendLink(user, token));
    }

    @Override
    public boolean accepts(String token) {
        return good(token).isPresent();
    }

    private Optional<Good> good(String token) {
        return tokens.find(SessionTokens.hash(token))
                .filter(PasswordReset.class::isInstance)
                .map(PasswordReset.class::cast)
                .filter(reset -> reset.isAliveAt(clock.instant()))
                .flatMap(reset -> users.find(reset.user()).filter(reset::isFor).map(user -> new Good(reset, user)));
    }

    @Override
    public void choose(String token, String password) {
        var good = good(token).orElseThrow(PasswordResets::notGood);
        var user = good.user();
        var accepted = newPasswords.accept(
                password, user.username().value(), user.email().value(), user.name());
        var next = user.withPasswordHash(newPasswords.hash(accepted));
        try {
            units.run(changes -> {
                if (!tokens.take(good.reset().hash())) {
                    throw notGood();
                }
                sessions.deleteAllOf(users.update(next).id());
                changes.add(Change.of(Change.Kind.USER, next.id().value()));
                changes.add(new Deed(
                        Actor.anonymous(),
                        AuditAction.PASSWORD_CHANGED,
                        AuditThing.user(next.username()),
                        "by a link in a mail"));
            });
        } catch (StaleVersion changed) {
            throw notGood();
        }
        if (mails.canBeSent()) {
            afterwards.run(WHAT, () -> mails.sendNotice(next));
        }
    }

    private static NotFound notGood() {
        return new NotFound("page", PATH);
    }
}

package org.inkmark.application.twofactor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.session.CurrentPassword;
import org.inkmark.application.session.SecondFactors;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.application.session.TwoFactorOffer;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;

@Singleton
final class OwnTwoFactor implements ManageTwoFactor {

    private final SecondFactorRepository repository;
    private final SecondFactors factors;
    private final RequiredRole required;
    private final UserRepository users;
    private final SessionRepository sessions;
    private final CurrentPassword currentPassword;
    private final UnitOfWork units;

    OwnTwoFactor(
            SecondFactorRepository repository,
            SecondFactors factors,
            RequiredRole required,
            UserRepository users,
            SessionRepository sessions,
            CurrentPassword currentPassword,
            UnitOfWork units) {
        this.repository = repository;
        this.factors = factors;
        this.required = required;
        this.users = users;
        this.sessions = sessions;
        this.currentPassword = currentPassword;
        this.units = units;
    }

    @Override
    public State state(Actor.SignedIn actor) {
        var factor = repository.find(actor.user());
        return new State(
                factor.isPresent(),
                required.isRequiredOf(actor.role()),
                factor.map(found -> found.recoveryCodes().size()).orElse(0));
    }

    @Override
    public TwoFactorOffer offer(Actor.SignedIn actor, Optional<String> sealed) {
        return factors.offer(actor.user(), sealed);
    }

    @Override
    public List<String> switchOn(
            Actor.SignedIn actor, String sealed, String password, String code, Optional<String> keepSession) {
        if (factors.isOn(actor.user())) {
            throw new NotAllowed("two-factor sign-in is on already");
        }
        var user = requirePassword(actor, password);
        var codes = factors.switchOn(user, sealed, code);
        units.run(_ -> endSessions(actor, keepSession));
        return codes;
    }

    @Override
    public void switchOff(Actor.SignedIn actor, String password, String code, Optional<String> keepSession) {
        var user = requirePassword(actor, password);
        factors.use(user, code);
        units.run(changes -> {
            repository.delete(actor.user());
            endSessions(actor, keepSession.filter(_ -> !required.isRequiredOf(actor.role())));
            changes.add(change(actor));
            changes.add(deed(actor, AuditAction.TWO_FACTOR_OFF));
        });
    }

    @Override
    public List<String> replaceRecoveryCodes(Actor.SignedIn actor, String password, String code) {
        var user = requirePassword(actor, password);
        factors.use(user, code);
        var codes = RecoveryCode.some();
        units.run(changes -> {
            repository.update(current(actor).withRecoveryCodes(RecoveryCode.hashes(codes)));
            changes.add(change(actor));
            changes.add(deed(actor, AuditAction.RECOVERY_CODES_REPLACED));
        });
        return codes;
    }

    private void endSessions(Actor.SignedIn actor, Optional<String> keepSession) {
        keepSession
                .map(SessionTokens::hash)
                .ifPresentOrElse(
                        kept -> sessions.deleteOthersOf(actor.user(), kept), () -> sessions.deleteAllOf(actor.user()));
    }

    private SecondFactor current(Actor.SignedIn actor) {
        return repository.find(actor.user()).orElseThrow(() -> new NotAllowed("two-factor sign-in is off"));
    }

    private User requirePassword(Actor.SignedIn actor, String password) {
        var user = users.find(actor.user())
                .orElseThrow(() -> new NotFound("user", actor.username().value()));
        currentPassword.require(user, password);
        return user;
    }

    private static Change change(Actor.SignedIn actor) {
        return Change.of(Change.Kind.USER, actor.user().value());
    }

    private static Deed deed(Actor.SignedIn actor, AuditAction action) {
        return new Deed(actor, action, AuditThing.user(actor.username()));
    }
}

package org.inkmark.application.twofactor;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.attempt.Tries;
import org.inkmark.application.attempt.Way;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.Seal;
import org.inkmark.application.port.TimeCodes;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.session.SecondFactors;
import org.inkmark.application.session.TwoFactorOffer;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.attempt.Allowance;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;

/** Attempts tell no change: people sign in while the site is read-only too. */
@Singleton
final class StoredSecondFactors implements SecondFactors {

    /**
     * Of the app's codes to a user: as many cost nothing but the time to type them, and then one in each interval. Of a million
     * codes three are right at a time: at this pace one is guessed within six years with a chance of one in two.
     */
    static final Allowance WRONG_CODES = new Allowance(5, Duration.ofMinutes(15));

    private static final int SECRET_LENGTH = 32;

    private final SecondFactorRepository repository;
    private final RequiredRole required;
    private final Seal seal;
    private final TimeCodes timeCodes;
    private final Tries tries;
    private final UnitOfWork units;
    private final InstantSource clock;

    StoredSecondFactors(
            SecondFactorRepository repository,
            RequiredRole required,
            Seal seal,
            TimeCodes timeCodes,
            Tries tries,
            UnitOfWork units,
            InstantSource clock) {
        this.repository = repository;
        this.required = required;
        this.seal = seal;
        this.timeCodes = timeCodes;
        this.tries = tries;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public boolean isOn(UserId user) {
        return repository.find(user).isPresent();
    }

    @Override
    public boolean isMissing(User user) {
        return required.isRequiredOf(user.role()) && !isOn(user.id());
    }

    @Override
    public void use(User user, String code) {
        var recoveryCode = RecoveryCode.hash(code);
        if (recoveryCode.isPresent()) {
            useRecoveryCode(user, recoveryCode.get());
            return;
        }
        factor(user);
        var budget = WRONG_CODES.of(AttemptKey.of("code", user.id().toString()));
        var way = tries.count(List.of(Way.of(budget)), "the code was wrong too often");
        useTimeCode(user, code);
        units.run(_ -> tries.takeBack(way));
    }

    private void useRecoveryCode(User user, TokenHash code) {
        var factor = factor(user);
        if (!factor.recoveryCodes().contains(code)) {
            throw wrong();
        }
        try {
            units.run(changes -> {
                repository.update(factor.without(code));
                changes.add(deed(user, AuditAction.RECOVERY_CODE_USED));
            });
        } catch (StaleVersion e) {
            // somebody typed another code in this moment: this one is asked once more
            useRecoveryCode(user, code);
        }
    }

    private void useTimeCode(User user, String code) {
        var factor = factor(user);
        var secret = seal.open(SecondFactor.purpose(factor.user()), factor.secret())
                .orElseThrow(() -> refused("cannot be checked, as the site has another secret: type a recovery code"));
        var step = timeCodes
                .stepOf(secret, code, clock.instant(), factor.lastStep())
                .orElseThrow(StoredSecondFactors::wrong);
        try {
            units.run(_ -> repository.update(factor.withCodeOf(step)));
        } catch (StaleVersion e) {
            // somebody typed another code in this moment: this one is asked once more
            useTimeCode(user, code);
        }
    }

    private SecondFactor factor(User user) {
        return repository.find(user.id()).orElseThrow(StoredSecondFactors::wrong);
    }

    @Override
    public TwoFactorOffer offer(UserId user, Optional<String> sealed) {
        return sealed.flatMap(offered -> opened(user, offered).map(secret -> new TwoFactorOffer(secret, offered)))
                .orElseGet(() -> {
                    var secret = Letters.random(SECRET_LENGTH);
                    return new TwoFactorOffer(secret, seal.sealToSend(purpose(user), secret));
                });
    }

    @Override
    public List<String> switchOn(User user, String sealed, String code) {
        var secret = opened(user.id(), sealed)
                .orElseThrow(
                        () -> refused("belongs to a secret that is no longer good: take the one that is shown now"));
        var step = timeCodes.stepOf(secret, code, clock.instant(), -1).orElseThrow(StoredSecondFactors::wrong);
        var recoveryCodes = RecoveryCode.some();
        units.run(changes -> {
            var kept = seal.sealToKeep(SecondFactor.purpose(user.id()), secret);
            repository.add(SecondFactor.begin(user.id(), kept, step, RecoveryCode.hashes(recoveryCodes)));
            changes.add(Change.of(Change.Kind.USER, user.id().value()));
            changes.add(deed(user, AuditAction.TWO_FACTOR_ON));
        });
        return recoveryCodes;
    }

    private Optional<String> opened(UserId user, String sealed) {
        return seal.open(purpose(user), sealed);
    }

    private static String purpose(UserId user) {
        return "offer of a second factor to user " + user.value();
    }

    private static Deed deed(User user, AuditAction action) {
        return new Deed(Actor.signedIn(user), action, AuditThing.user(user.username()));
    }

    private static InvalidValue wrong() {
        return refused("is not right; each is good for one time, so wait for the next one");
    }

    private static InvalidValue refused(String why) {
        return new InvalidValue("code", why);
    }
}

package org.inkmark.application.site;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.ConfiguredSecret;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;

/**
 * Kept among the settings, so that every node, copy and backup of the site has the same. It is read at most once a second,
 * which is how a node learns that another process has changed it.
 */
@Singleton
final class StoredSecret implements SiteSecret, RotateSecret {

    private static final String NAME = "secret";
    private static final int BYTES = 32;
    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(1);

    private final SettingsRepository settings;
    private final SecondFactorRepository factors;
    private final UnitOfWork units;
    private final ConfiguredSecret configured;
    private final InstantSource clock;
    private volatile Optional<Known> known = Optional.empty();

    StoredSecret(
            SettingsRepository settings,
            SecondFactorRepository factors,
            UnitOfWork units,
            ConfiguredSecret configured,
            InstantSource clock) {
        this.settings = settings;
        this.factors = factors;
        this.units = units;
        this.configured = configured;
        this.clock = clock;
    }

    /** The secret as it was read. */
    private record Known(String text, Instant at) {

        /** Not of an instant to come either, which a clock that was set back leaves. */
        boolean isOf(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(READ_AGAIN_AFTER));
        }
    }

    @Override
    public byte[] bytes() {
        return configured.value().orElseGet(() -> decoded(own()));
    }

    /** As {@link #bytes}, whatever was read a moment ago. */
    byte[] readAgain() {
        known = Optional.empty();
        return bytes();
    }

    /** As {@link #bytes}, and nobody makes another until the unit ends. Inside a unit of work only. */
    byte[] locked() {
        settings.lock(NAME);
        return configured.value().orElseGet(() -> decoded(settings.putIfAbsent(NAME, create())));
    }

    @Override
    public boolean isPrescribed() {
        return configured.value().isPresent();
    }

    @Override
    public void rotate(Actor actor) {
        if (!actor.may(Role.ADMIN)) {
            throw new NotAllowed("only ADMINs may change the site's secret");
        }
        var created = create();
        units.run(changes -> {
            settings.lock(NAME);
            settings.find(NAME).ifPresent(before -> sealAnew(decoded(before), decoded(created)));
            settings.put(NAME, created);
            changes.add(new Change(Change.Kind.SITE, NAME));
            changes.add(new Deed(actor, AuditAction.SECRET_ROTATED, AuditThing.setting(NAME)));
        });
        known = Optional.empty();
    }

    /** What another secret has sealed, as that of a server with a configured one, stays as it is. */
    private void sealAnew(byte[] before, byte[] next) {
        for (var factor : factors.all()) {
            var purpose = SecondFactor.purpose(factor.user());
            Sealing.open(before, purpose, factor.secret())
                    .ifPresent(text -> factors.replaceSecret(factor.user(), Sealing.seal(next, purpose, text)));
        }
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    private String own() {
        var now = clock.instant();
        var last = known.filter(read -> read.isOf(now)).map(Known::text);
        if (last.isPresent()) {
            return last.get();
        }
        var text = stored();
        known = Optional.of(new Known(text, now));
        return text;
    }

    private String stored() {
        return settings.find(NAME).orElseGet(() -> {
            var created = create();
            return units.call(changes -> settings.putIfAbsent(NAME, created));
        });
    }

    private static String create() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

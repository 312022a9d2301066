package org.inkmark.library;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;

/**
 * Argon2id with the first of the settings that OWASP's Password Storage Cheat Sheet recommends for new sites: 19 MiB, two
 * passes, one lane. The same letters typed on another keyboard are the same password: both are brought to NFC, as RFC 8265
 * (OpaqueString) asks.
 */
@Singleton
final class Argon2PasswordHasher implements PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final Argon2Function TODAY = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Each takes 19 MiB and a core: however many sign in at once, no more run than there are cores. */
    private final Semaphore turns;

    private final Duration patience;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Argon2PasswordHasher() {
        this(Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    Argon2PasswordHasher(int atOnce, Duration patience) {
        turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(hash(password.value()));
    }

    @Override
    public boolean matches(String typed, PasswordHash hash) {
        try {
            var function = Argon2Function.getInstanceFromHash(hash.value());
            return inTurn(() -> function.check(normalised(typed), hash.value()));
        } catch (BadParametersException notArgon2) {
            return false;
        }
    }

    @Override
    @SuppressWarnings("CheckReturnValue") // only its time is wanted
    public void pretendToMatch(String typed) {
        hash(typed);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        try {
            return !Argon2Function.getInstanceFromHash(hash.value()).equals(TODAY);
        } catch (BadParametersException notArgon2) {
            return true;
        }
    }

    private String hash(String typed) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> TODAY.hash(normalised(typed).getBytes(StandardCharsets.UTF_8), salt)
                .getResult());
    }

    private <T> T inTurn(Supplier<T> work) {
        waitForTurn();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TryLater("too many people are signing in at this moment", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a password was hashed", e);
        }
    }

    private static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}

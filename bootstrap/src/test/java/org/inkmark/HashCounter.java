package org.inkmark;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;

/** Counts how often a site looks whether a password is right. */
@Singleton
@Requires(property = HashCounter.PROPERTY)
final class HashCounter implements BeanCreatedEventListener<PasswordHasher> {
    /** Whoever wants it in a container sets this. */
    static final String PROPERTY = "hash-counter";

    private final AtomicInteger count = new AtomicInteger();

    int count() {
        return count.get();
    }

    @Override
    public PasswordHasher onCreated(BeanCreatedEvent<PasswordHasher> event) {
        var hasher = event.getBean();
        return new PasswordHasher() {
            @Override
            public PasswordHash hash(Password password) {
                return hasher.hash(password);
            }

            @Override
            public boolean matches(String typed, PasswordHash hash) {
                count.incrementAndGet();
                return hasher.matches(typed, hash);
            }

            @Override
            public void pretendToMatch(String typed) {
                count.incrementAndGet();
                hasher.pretendToMatch(typed);
            }

            @Override
            public boolean isOutdated(PasswordHash hash) {
                return hasher.isOutdated(hash);
            }
        };
    }
}

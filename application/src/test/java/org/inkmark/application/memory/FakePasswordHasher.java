package org.inkmark.application.memory;

import org.inkmark.application.port.PasswordHasher;
import org.inkmark.domain.memory.InMemoryStore;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;

/** Hides nothing and takes no time. Refuses to be asked inside a unit of work. */
public final class FakePasswordHasher implements PasswordHasher {

    private static final String TODAY = "$fake$";
    private static final String FORMERLY = "$outdated$";

    private final InMemoryStore store;

    public FakePasswordHasher(InMemoryStore store) {
        this.store = store;
    }

    /** A hash as it was made years ago. */
    public static PasswordHash outdated(String password) {
        return new PasswordHash(FORMERLY + password);
    }

    @Override
    public PasswordHash hash(Password password) {
        refuseInUnit();
        return new PasswordHash(TODAY + password.value());
    }

    @Override
    public boolean matches(String typed, PasswordHash hash) {
        refuseInUnit();
        return hash.value().equals(TODAY + typed) || hash.value().equals(FORMERLY + typed);
    }

    @Override
    public void pretendToMatch(String typed) {
        refuseInUnit();
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hash.value().startsWith(FORMERLY);
    }

    private void refuseInUnit() {
        if (store.isInUnit()) {
            throw new IllegalStateException("passwords are hashed outside a unit of work");
        }
    }
}

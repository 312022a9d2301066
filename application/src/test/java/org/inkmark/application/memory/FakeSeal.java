package org.inkmark.application.memory;

import java.util.Optional;
import org.inkmark.application.port.Seal;
import org.inkmark.domain.memory.InMemoryStore;

/** Only says what it would do; as strict as the real one about units. */
final class FakeSeal implements Seal {

    private final InMemoryStore store;

    FakeSeal(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public String sealToSend(String purpose, String text) {
        return "[" + purpose + "] " + text;
    }

    @Override
    public String sealToKeep(String purpose, String text) {
        if (!store.isInUnit()) {
            throw new IllegalStateException("what is kept is sealed inside a unit of work");
        }
        return sealToSend(purpose, text);
    }

    @Override
    public Optional<String> open(String purpose, String sealed) {
        if (store.isInUnit()) {
            throw new IllegalStateException("what is sealed is opened outside a unit of work");
        }
        var seal = sealToSend(purpose, "");
        return sealed.startsWith(seal) ? Optional.of(sealed.substring(seal.length())) : Optional.empty();
    }
}

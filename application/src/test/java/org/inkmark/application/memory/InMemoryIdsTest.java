package org.inkmark.application.memory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.IdGeneratorContract;
import org.inkmark.domain.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

class InMemoryIdsTest extends IdGeneratorContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected void emptyStore() {
        store = new InMemoryStore();
    }

    @Override
    protected IdGenerator newGenerator() {
        return new InMemoryIds(store);
    }

    @Test
    void ids_are_refused_inside_a_unit() {
        assertThatThrownBy(() -> store.inUnit(() -> newGenerator().next(IdGenerator.Kind.POST)))
                .isInstanceOf(IllegalStateException.class);
    }
}

package org.inkmark.application.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.util.concurrent.atomic.AtomicInteger;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.port.UnitOfWorkContract;
import org.inkmark.domain.memory.InMemoryStore;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.Test;

class InMemoryUnitOfWorkTest extends UnitOfWorkContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected void emptyStore() {
        store = new InMemoryStore();
    }

    @Override
    protected UnitOfWork units() {
        return InMemoryUnitOfWork.over(store, () -> NOON, new SettableOrigin());
    }

    @Override
    protected ChangeLog changeLog() {
        return new InMemoryChangeLog(store);
    }

    @Override
    protected SettingsRepository settings() {
        return store.settings();
    }

    @Override
    protected UserRepository users() {
        return store.users();
    }

    @Override
    protected boolean unitsRunSideBySide() {
        return false;
    }

    @Test
    void a_busy_store_runs_a_unit_twice_and_keeps_it_once() {
        var runs = new AtomicInteger();
        var changes = new InMemoryChangeLog(store);

        var answer = InMemoryUnitOfWork.retryingOver(store, () -> NOON, new SettableOrigin())
                .call(changed -> {
                    changed.add(Change.of(Change.Kind.USER, runs.incrementAndGet()));
                    users().add(aUser().build());
                    return "answer";
                });

        assertThat(answer).isEqualTo("answer");
        assertThat(runs).hasValue(2);
        assertThat(changes.since(NOON))
                .extracting(ChangeLog.Entry::change)
                .containsExactly(Change.of(Change.Kind.USER, 2));
        assertThat(users().list(UserFilter.all(), PageRequest.first(5)).items()).hasSize(1);
    }
}

package org.inkmark.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.transaction.TransactionOperations;
import java.time.Duration;
import java.util.ArrayList;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.BundledEngine;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.id.JdbcIdGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit has returned only when the disk has what it committed. */
class HardeningTest {

    private final TestDatabase site = TestDatabase.shared(BundledEngine.H2);
    private final UserRepository users = site.get(UserRepository.class);
    private final Database disk = mock();

    @SuppressWarnings("unchecked")
    private final UnitOfWork units = new JdbcUnitOfWork(
            site.get(TransactionOperations.class),
            site.get(Reads.class),
            disk,
            site.get(Turns.class),
            site.get(JdbcChangeLog.class),
            site.get(JdbcAuditLog.class),
            site.get(JdbcIdGenerator.class),
            site.get(SettingsRepository.class),
            Duration.ofSeconds(10));

    @BeforeEach
    void empty() {
        site.empty();
        when(disk.errors()).thenReturn(site.get(Database.class).errors());
    }

    @Test
    void what_is_committed_is_hardened_before_the_unit_returns() {
        var alice = aUser().named("alice").build();
        var seen = new ArrayList<String>();
        doAnswer(_ -> seen.add("hardened, committed: "
                        + site.get(UserRepository.class).find(alice.id()).isPresent()))
                .when(disk)
                .harden();

        units.run(_ -> users.add(alice));
        seen.add("returned");

        assertThat(seen).containsExactly("hardened, committed: true", "returned");
    }

    @Test
    void each_unit_is_hardened_and_no_read_is() {
        units.run(_ -> users.add(aUser().named("alice").build()));
        units.read(() -> users.find(new UserId(1)));
        units.run(_ -> {});

        verify(disk, times(2)).harden();
    }

    @Test
    void what_is_rolled_back_needs_no_disk() {
        assertThatThrownBy(() -> units.run(_ -> {
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        verify(disk, never()).harden();
    }

    @Test
    void a_unit_that_the_disk_does_not_keep_fails_and_is_not_run_again() {
        doThrow(new DatabaseUnusable("the disk fails")).when(disk).harden();
        var alice = aUser().named("alice").build();

        assertThatThrownBy(() -> units.run(_ -> users.add(alice))).isInstanceOf(DatabaseUnusable.class);

        verify(disk).harden();
    }

    @Test
    void once_the_disk_has_failed_the_next_unit_commits_nothing() {
        doThrow(new DatabaseUnusable("the disk fails")).when(disk).requireDurable();
        var alice = aUser().named("alice").build();

        assertThatThrownBy(() -> units.run(_ -> users.add(alice)))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the disk fails");

        assertThat(users.find(alice.id())).isEmpty();
    }
}

package org.inkmark.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.inkmark.application.port.Change.Kind;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.SiteReadOnly;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a {@link UnitOfWork} promises: alone here, beside others in the suite that this one includes. */
public abstract class UnitOfWorkContract extends ConcurrentUnitsContract {

    protected abstract ChangeLog changeLog();

    protected abstract SettingsRepository settings();

    @Test
    void a_site_that_is_read_only_keeps_no_change() {
        var alice = aUser().build();
        units().run(_ -> settings().put(SettingsRepository.READ_ONLY, "true"));

        assertThatThrownBy(() -> units().run(changes -> {
                    users().add(alice);
                    changes.add(Change.of(Kind.USER, 1));
                }))
                .isInstanceOf(SiteReadOnly.class);

        assertThat(users().find(alice.id())).isEmpty();
        assertThat(changes()).isEmpty();
        units().run(_ -> settings().put(SettingsRepository.READ_ONLY, "false"));
        units().run(changes -> {
            users().add(alice);
            changes.add(Change.of(Kind.USER, 1));
        });
        assertThat(users().find(alice.id())).hasValue(alice);
    }

    @Test
    void a_unit_gives_what_its_work_returns() {
        assertThat(units().<String>call(_ -> "answer")).isEqualTo("answer");
        assertThat(units().read(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void what_a_unit_wrote_is_kept_when_it_ends() {
        var alice = aUser().build();

        units().run(_ -> users().add(alice));

        assertThat(users().find(alice.id())).hasValue(alice);
    }

    @Test
    void a_unit_sees_what_it_wrote() {
        var alice = aUser().build();

        var seen = units().call(_ -> {
            users().add(alice);
            return users().find(alice.id());
        });

        assertThat(seen).hasValue(alice);
    }

    static List<Throwable> whatMayBeThrown() {
        return List.of(
                new IllegalArgumentException("on purpose"),
                new StaleVersion("user", "alice"),
                new AssertionError("on purpose"));
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    void whatever_is_thrown_undoes_all_and_reaches_the_caller(Throwable thrown) {
        var alice = add(aUser().build());

        var caught = catchThrowable(() -> units().run(changes -> {
            users().add(aUser().named("lost").build());
            users().update(alice.disable());
            changes.add(Change.of(Kind.USER, 1));
            throwing(thrown);
        }));

        assertThat(caught).isSameAs(thrown);
        assertThat(users().findByUsername(new Username("lost"))).isEmpty();
        assertThat(users().find(alice.id())).hasValue(alice);
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    void what_the_work_throws_is_not_retried(Throwable thrown) {
        var runs = new AtomicInteger();

        var caught = catchThrowable(() -> units().run(_ -> {
            runs.incrementAndGet();
            throwing(thrown);
        }));

        assertThat(caught).isSameAs(thrown);
        assertThat(runs).hasValue(1);
    }

    @Test
    void what_a_repository_refuses_is_not_retried() {
        var alice = add(aUser().build());
        units().run(_ -> users().update(alice.disable()));
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> units().run(_ -> {
                    runs.incrementAndGet();
                    users().update(alice.withRole(Role.ADMIN));
                }))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> units().run(_ -> {
                    runs.incrementAndGet();
                    users().add(aUser().named(alice.username().value()).build());
                }))
                .isInstanceOf(AlreadyExists.class);

        assertThat(runs).hasValue(2);
    }

    @Test
    void after_a_unit_that_failed_the_next_one_succeeds() {
        var alice = aUser().build();
        assertThatThrownBy(() -> units().run(_ -> throwing(new AssertionError("on purpose"))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> units().read(() -> Optional.empty().orElseThrow()))
                .isInstanceOf(NoSuchElementException.class);

        units().run(_ -> users().add(alice));

        assertThat(users().find(alice.id())).isPresent();
    }

    @Test
    void units_do_not_nest() {
        assertThatThrownBy(() -> units().run(_ -> units().run(_ -> {}))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> units().run(_ -> units().call(_ -> "inner")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_unit_does_not_begin_inside_reading() {
        assertThatThrownBy(() -> units().read(() -> units().call(_ -> "inner")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> units().read(() -> units().read(() -> units().call(_ -> "inner"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_duplicate_nothing_more_is_accepted_even_where_the_work_caught_it() {
        var alice = add(aUser().build());
        var twin = aUser().named(alice.username().value()).build();

        assertThatNothingIsKeptAfter(() -> users().add(twin), AlreadyExists.class);
    }

    @Test
    void after_a_stale_version_nothing_more_is_accepted_even_where_the_work_caught_it() {
        var alice = add(aUser().build());
        units().run(_ -> users().update(alice.withRole(Role.EDITOR)));

        assertThatNothingIsKeptAfter(() -> users().update(alice), StaleVersion.class);
    }

    private void assertThatNothingIsKeptAfter(Runnable violation, Class<? extends Throwable> expected) {
        var caught = new AtomicReference<Throwable>();

        assertThatThrownBy(() -> units().run(changes -> {
                    users().add(aUser().named("before").build());
                    changes.add(Change.of(Kind.USER, 1));
                    caught.set(catchThrowable(violation::run));
                    var ignored = catchThrowable(
                            () -> users().add(aUser().named("after").build()));
                    changes.add(Change.of(Kind.USER, 2));
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(caught.get()).isInstanceOf(expected);
        assertThat(users().findByUsername(new Username("before"))).isEmpty();
        assertThat(users().findByUsername(new Username("after"))).isEmpty();
        assertThat(changes()).isEmpty();
    }

    @Test
    void after_a_violation_that_was_caught_the_next_unit_is_as_good_as_new() {
        var alice = add(aUser().build());
        var twin = aUser().named(alice.username().value()).build();
        assertThatThrownBy(() -> units().run(_ -> swallowing(() -> users().add(twin))))
                .isInstanceOf(RuntimeException.class);
        var bob = aUser().build();

        units().run(changes -> {
            users().add(bob);
            changes.add(Change.of(Kind.USER, bob.id().value()));
        });

        assertThat(users().find(bob.id())).isPresent();
        assertThat(changes()).containsExactly(Change.of(Kind.USER, bob.id().value()));
    }

    @Test
    void what_a_unit_changed_is_recorded() {
        units().run(changes -> {
            changes.add(Change.of(Kind.POST, 7));
            changes.add(Change.of(Kind.BOOKMARK, 8));
            changes.add(new Change(Kind.SITE, "title"));
        });

        assertThat(changes())
                .containsExactlyInAnyOrder(
                        new Change(Kind.POST, "7"), new Change(Kind.BOOKMARK, "8"), new Change(Kind.SITE, "title"));
    }

    @Test
    void what_a_unit_changed_is_recorded_with_the_commit_and_not_before() {
        var meanwhile = units().call(changes -> {
            changes.add(Change.of(Kind.POST, 7));
            return elsewhere(this::changes);
        });

        assertThat(meanwhile).isEmpty();
        assertThat(changes()).hasSize(1);
    }

    @Test
    void a_unit_that_changed_nothing_records_nothing() {
        units().run(_ -> {});

        assertThat(changes()).isEmpty();
    }

    @Test
    void reading_inside_a_unit_is_part_of_it() {
        var alice = aUser().build();

        var seen = units().call(_ -> {
            users().add(alice);
            var found = units().read(() -> users().find(alice.id()));
            users().add(aUser().named("bob").build());
            return found;
        });

        assertThat(seen).hasValue(alice);
        assertThat(users().findByUsername(new Username("bob"))).isPresent();
    }

    @Test
    void what_was_read_inside_a_unit_that_fails_does_not_keep_it() {
        assertThatThrownBy(() -> units().run(_ -> {
                    users().add(aUser().named("lost").build());
                    assertThat(units().read(() -> users().hasAdmin())).isFalse();
                    throwing(new AssertionError("on purpose"));
                }))
                .hasMessage("on purpose");

        assertThat(users().findByUsername(new Username("lost"))).isEmpty();
    }

    @Test
    void readings_may_nest() {
        var alice = add(aUser().build());

        assertThat(units().read(() -> units().read(() -> users().find(alice.id()))))
                .hasValue(alice);
    }

    @Test
    void nothing_is_written_while_reading() {
        var alice = add(aUser().build());
        List<Supplier<Object>> writes = List.of(
                () -> {
                    users().add(aUser().named("lost").build());
                    return "added";
                },
                () -> users().update(alice.disable()),
                () -> users().lockAdmins());

        for (var write : writes) {
            assertThatThrownBy(() -> units().read(write)).isInstanceOf(IllegalStateException.class);
        }

        assertThat(users().findByUsername(new Username("lost"))).isEmpty();
        assertThat(users().find(alice.id())).hasValue(alice);
    }

    private static void throwing(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException("neither a RuntimeException nor an Error", thrown);
        }
    }

    private static void swallowing(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // as work does that means to go on after an error: what comes of it is seen at the unit's end
        }
    }

    private List<Change> changes() {
        return changeLog().since(Instant.EPOCH).stream()
                .map(ChangeLog.Entry::change)
                .toList();
    }

    private User add(User user) {
        units().run(_ -> users().add(user));
        return user;
    }
}

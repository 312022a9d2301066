package org.inkmark.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkmark.application.memory.SettableClock;
import org.inkmark.application.memory.SettableOrigin;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditActor;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.audit.Origin;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an {@link AuditLog} promises, and what units promise of the deeds that they are told. */
public abstract class AuditLogContract extends StoreContract {
    private static final Actor ALICE = new Actor.SignedIn(new UserId(1), new Username("alice"), Role.ADMIN);
    private static final AuditThing BOB = AuditThing.user(new Username("bob"));
    private static final AuditThing HELLO = AuditThing.post(new Slug("hello"));
    private static final Instant TICK_LATER = NOON.plusNanos(1_000);

    protected abstract AuditLog auditLog();

    protected abstract UnitOfWork units();

    protected abstract SettingsRepository settings();

    /** The clock by which units record what was done. */
    protected abstract SettableClock clock();

    /** From where units are told that it was done. */
    protected abstract SettableOrigin origin();

    @Override
    protected final void inUnit(Runnable work) {
        units().run(_ -> work.run());
    }

    @BeforeEach
    final void beginAtTheCommandLine() {
        clock().set(NOON);
        origin().set(new Origin.CommandLine("root"));
    }

    @Test
    void nothing_was_done_at_first() {
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_deed_comes_back_as_it_was_told(AuditAction action) {
        origin().set(new Origin.Request("2001:db8:0:0:0:0:0:7%eth0", "c0ffee00"));
        tell(new Deed(ALICE, action, BOB, "AUTHOR to EDITOR"));

        var event = all().getFirst();
        assertThat(event.id()).isPositive();
        assertThat(event)
                .isEqualTo(new AuditEvent(
                        event.id(),
                        NOON,
                        new AuditActor(AuditActor.Kind.USER, Optional.of("alice")),
                        action,
                        BOB,
                        Optional.of("AUTHOR to EDITOR"),
                        Optional.of("2001:db8:0:0:0:0:0:7%eth0"),
                        Optional.of("c0ffee00")));
    }

    @Test
    void what_is_not_known_stays_absent() {
        tell(new Deed(Actor.operator(), AuditAction.SITE_BACKED_UP, AuditThing.site()));
        origin().set(new Origin.Request("203.0.113.7", "c0ffee00"));
        tell(new Deed(Actor.anonymous(), AuditAction.SIGN_IN_FAILED, AuditThing.nobody()));

        assertThat(all())
                .extracting(AuditEvent::toString)
                .containsExactlyInAnyOrder(
                        "operator root site_backed_up site", "anonymous sign_in_failed user, from 203.0.113.7");
        assertThat(all()).extracting(AuditEvent::detail).containsOnly(Optional.empty());
    }

    @Test
    void whatever_somebody_typed_is_kept_on_one_line_and_cut() {
        var typed = "a\r\nb\u001b[31m\u2028c\u0085" + "\ud83c\udfb8".repeat(Deed.MAX_DETAIL);
        tell(new Deed(Actor.operator(), AuditAction.SETTING_CHANGED, AuditThing.setting("title\n"), typed));

        var event = all().getFirst();
        assertThat(event.detail()).hasValue("ab[31mc" + "\ud83c\udfb8".repeat(Deed.MAX_DETAIL - 7));
        assertThat(event.thing()).isEqualTo(AuditThing.setting("title"));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_thing_is_kept(AuditThing.Kind kind) {
        var thing = new AuditThing(kind, "\ud83c\udfb8".repeat(AuditThing.MAX_KEY));
        tell(new Deed(ALICE, AuditAction.POST_DELETED, thing));

        assertThat(all()).extracting(AuditEvent::thing).containsExactly(thing);
    }

    @Test
    void the_instant_is_kept_to_the_microsecond() {
        var instant = Instant.parse("2038-01-19T03:14:08.123457Z");
        clock().set(instant);
        tell(new Deed(ALICE, AuditAction.SIGNED_IN, BOB));

        assertThat(all()).extracting(AuditEvent::at).containsExactly(instant);
    }

    @Test
    void the_list_runs_from_the_newest_to_the_oldest_and_has_pages() {
        for (var i = 0; i < 7; i++) {
            clock().set(NOON.minus(Duration.ofSeconds(i / 2)));
            tell(new Deed(ALICE, AuditAction.POST_DELETED, AuditThing.post(new Slug("post-" + i))));
        }

        var first = auditLog().list(AuditFilter.all(), PageRequest.first(4));
        var second = auditLog()
                .list(AuditFilter.all(), PageRequest.olderThan(first.older().orElseThrow(), 4));

        assertThat(first.items()).extracting(AuditEvent::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(second.older()).isEmpty();
        assertThat(second.items()).hasSize(3);
        assertThat(all())
                .containsExactlyElementsOf(IntStream.range(0, 7)
                        .mapToObj(i ->
                                i < 4 ? first.items().get(i) : second.items().get(i - 4))
                        .toList());
    }

    @Test
    void a_list_may_begin_at_an_instant() {
        for (var instant : List.of(NOON.minusNanos(1_000), NOON, TICK_LATER)) {
            clock().set(instant);
            tell(new Deed(ALICE, AuditAction.SIGNED_IN, BOB));
        }

        assertThat(list(AuditFilter.all().since(NOON)))
                .extracting(AuditEvent::at)
                .containsExactly(TICK_LATER, NOON);
    }

    @Test
    void a_list_may_be_of_one_action() {
        tell(new Deed(ALICE, AuditAction.POST_DELETED, HELLO), new Deed(ALICE, AuditAction.POST_PUBLISHED, HELLO));

        assertThat(list(AuditFilter.all().only(AuditAction.POST_DELETED)))
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.POST_DELETED);
    }

    @Test
    void a_list_may_be_of_what_a_user_did_and_what_was_done_to_the_user() {
        var bob = new Username("bob");
        tell(
                new Deed(ALICE, AuditAction.POST_DELETED, HELLO),
                new Deed(ALICE, AuditAction.ROLE_CHANGED, BOB),
                new Deed(Actor.operator(), AuditAction.BOOKMARKS_EXPORTED, AuditThing.bookmarksOf(bob)),
                new Deed(Actor.anonymous(), AuditAction.SIGN_IN_FAILED, AuditThing.user(new Username("bo-b"))),
                new Deed(ALICE, AuditAction.POST_DELETED, AuditThing.post(new Slug("bob"))));

        assertThat(list(AuditFilter.all().of(bob)))
                .extracting(AuditEvent::action)
                .containsExactlyInAnyOrder(AuditAction.ROLE_CHANGED, AuditAction.BOOKMARKS_EXPORTED);
        assertThat(list(AuditFilter.all().of(new Username("alice")))).hasSize(3);
        assertThat(list(AuditFilter.all()
                        .of(new Username("alice"))
                        .only(AuditAction.ROLE_CHANGED)
                        .since(NOON)))
                .hasSize(1);
        assertThat(list(AuditFilter.all().of(new Username("root")))).isEmpty();
    }

    @Test
    void every_event_has_an_id_of_its_own() {
        var many = IntStream.range(0, 1_200)
                .mapToObj(_ -> new Deed(ALICE, AuditAction.POST_DELETED, HELLO))
                .toArray(Deed[]::new);
        tell(many);
        tell(many[0]);

        assertThat(auditLog().list(AuditFilter.all(), PageRequest.first(1_000)).items())
                .extracting(AuditEvent::id)
                .hasSize(1_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_unit_that_is_undone_did_nothing() {
        assertThatThrownBy(() -> units().run(changes -> {
                    changes.add(new Deed(ALICE, AuditAction.POST_DELETED, HELLO));
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(all()).isEmpty();
    }

    @Test
    void what_changes_nothing_is_recorded_while_a_site_is_read_only_too() {
        inUnit(() -> settings().put(SettingsRepository.READ_ONLY, "true"));

        tell(new Deed(ALICE, AuditAction.SIGNED_IN, AuditThing.user(new Username("alice"))));

        assertThat(all()).hasSize(1);
    }

    @Test
    void old_events_are_forgotten() {
        for (var instant : List.of(NOON.minusNanos(1_000), NOON)) {
            clock().set(instant);
            tell(new Deed(ALICE, AuditAction.SIGNED_IN, BOB));
        }

        inUnit(() -> auditLog().forgetBefore(NOON));

        assertThat(all()).extracting(AuditEvent::at).containsExactly(NOON);
    }

    @Test
    void nothing_is_forgotten_outside_a_unit() {
        tell(new Deed(ALICE, AuditAction.SIGNED_IN, BOB));

        assertThatThrownBy(() -> auditLog().forgetBefore(TICK_LATER)).isInstanceOf(IllegalStateException.class);

        assertThat(all()).hasSize(1);
    }

    private void tell(Deed... deeds) {
        units().run(changes -> List.of(deeds).forEach(changes::add));
    }

    private List<AuditEvent> all() {
        return list(AuditFilter.all());
    }

    private List<AuditEvent> list(AuditFilter filter) {
        return auditLog().list(filter, PageRequest.first(100)).items();
    }
}

package org.inkmark.application.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.token.PasswordReset;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;

class KeepHouseTest {

    private final InMemorySite site = new InMemorySite();
    private final KeepHouse keepHouse = new Housekeeping(
            site.store().sessions(),
            site.store().oneTimeTokens(),
            site.store().attempts(),
            site.changeLog(),
            site.auditLog(),
            site.units(),
            site.clock());

    @Test
    void sessions_that_have_ended_are_forgotten() {
        var alice = site.has(aUser().build());
        var ended = add(1, alice, NOON.minus(Stay.REMEMBERED.unused()).minusNanos(1_000));
        var alive = add(2, alice, NOON.minus(Stay.REMEMBERED.unused()).plusNanos(1_000));

        keepHouse.tidy();

        assertThat(site.store().sessions().find(ended)).isEmpty();
        assertThat(site.store().sessions().find(alive)).isPresent();
    }

    @Test
    void links_that_have_expired_are_forgotten() {
        var alice = site.has(aUser().build());
        var expired = new TokenHash("%064x".formatted(1));
        var good = new TokenHash("%064x".formatted(2));
        site.store().inUnit(() -> {
            var tokens = site.store().oneTimeTokens();
            tokens.add(PasswordReset.of(
                    expired, alice, NOON.minus(PasswordReset.LASTS).minusNanos(1_000)));
            tokens.add(PasswordReset.of(good, alice, NOON));
        });

        keepHouse.tidy();

        assertThat(site.store().oneTimeTokens().find(expired)).isEmpty();
        assertThat(site.store().oneTimeTokens().find(good)).isPresent();
    }

    @Test
    void tries_that_no_longer_count_are_forgotten() {
        var over = AttemptKey.of("address", "192.0.2.1");
        var counting = AttemptKey.of("address", "192.0.2.2");
        site.store().inUnit(() -> {
            site.store().attempts().keep(over, NOON.minusNanos(1_000));
            site.store().attempts().keep(counting, NOON);
        });

        keepHouse.tidy();

        assertThat(site.store().attempts().countUntil(List.of(over, counting))).containsOnlyKeys(counting);
    }

    @Test
    void changes_are_forgotten_after_a_day() {
        record(1);
        site.clock().advance(Duration.ofNanos(1_000));
        record(2);
        site.clock().set(NOON.plus(Duration.ofDays(1)).plusNanos(1_000));

        keepHouse.tidy();

        assertThat(site.changes()).containsExactly(Change.of(Change.Kind.POST, 2));
    }

    @Test
    void who_did_what_is_forgotten_after_a_year() {
        failedFor("alice");
        site.clock().advance(Duration.ofNanos(1_000));
        failedFor("bob");
        site.clock().set(NOON.plus(Duration.ofDays(365)).plusNanos(1_000));

        keepHouse.tidy();

        assertThat(site.audited()).extracting(AuditEvent::thing).containsExactly(AuditThing.user(new Username("bob")));
    }

    private void failedFor(String username) {
        site.units()
                .run(changes -> changes.add(new Deed(
                        Actor.anonymous(), AuditAction.SIGN_IN_FAILED, AuditThing.user(new Username(username)))));
    }

    private TokenHash add(int number, User user, Instant begin) {
        var token = new TokenHash("%064x".formatted(number));
        site.store()
                .inUnit(() ->
                        site.store().sessions().add(Session.begin(token, user.id(), Stay.REMEMBERED, "", "", begin)));
        return token;
    }

    private void record(int id) {
        site.units().run(changes -> changes.add(Change.of(Change.Kind.POST, id)));
    }
}

package org.inkmark.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.session.ManageSessions.OwnSession;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class OwnSessionsTest {

    private static final String PASSWORD = "correct horse";

    private final InMemorySite site = new InMemorySite();
    private final SignIn signIn = SessionServices.sessions(site, site.store().users(), site.hasher(), site.units());
    private final ManageSessions sessions = new OwnSessions(
            site.store().sessions(),
            site.store().users(),
            SessionServices.currentPassword(site, site.hasher()),
            site.units(),
            site.clock());
    private final Actor.SignedIn alice = Actor.signedIn(user("alice"));
    private final Actor.SignedIn bob = Actor.signedIn(user("bob"));

    @Test
    void ones_own_sessions_are_listed_the_one_seen_last_first() {
        var home = signIn("alice", "Firefox", Stay.REMEMBERED);
        signIn("bob", "Chrome", Stay.REMEMBERED);
        site.clock().advance(Duration.ofHours(1));
        var here = signIn("alice", "Phone", Stay.BRIEF);

        assertThat(sessions.list(alice, here))
                .extracting(own -> own.session().device(), OwnSession::isHere)
                .containsExactly(tuple("Phone", true), tuple("Firefox", false));

        site.clock().advance(Duration.ofHours(12));
        assertThat(sessions.list(alice, home))
                .extracting(own -> own.session().device())
                .containsExactly("Firefox");
    }

    @Test
    void an_id_is_no_token() {
        var here = signIn("alice", "Firefox", Stay.BRIEF);

        var id = sessions.list(alice, here).getFirst().id();

        assertThat(id).doesNotContain(here);
        assertThat(signIn.resume(id)).isEmpty();
    }

    @Test
    void one_session_of_ones_own_is_ended() {
        var here = signIn("alice", "Firefox", Stay.BRIEF);
        var lost = signIn("alice", "Phone", Stay.REMEMBERED);
        var ofBob = signIn("bob", "Chrome", Stay.BRIEF);

        sessions.end(alice, PASSWORD, idOf(alice, lost));
        sessions.end(alice, PASSWORD, idOf(bob, ofBob));
        sessions.end(alice, PASSWORD, "nothing");

        assertThat(signIn.resume(lost)).isEmpty();
        assertThat(signIn.resume(here)).isPresent();
        assertThat(signIn.resume(ofBob)).isPresent();
    }

    @Test
    void all_others_are_ended() {
        var here = signIn("alice", "Firefox", Stay.BRIEF);
        var others = List.of(signIn("alice", "Phone", Stay.BRIEF), signIn("alice", "Chrome", Stay.REMEMBERED));
        var ofBob = signIn("bob", "Chrome", Stay.BRIEF);

        sessions.endOthers(alice, PASSWORD, here);

        assertThat(others).allSatisfy(other -> assertThat(signIn.resume(other)).isEmpty());
        assertThat(signIn.resume(here)).isPresent();
        assertThat(signIn.resume(ofBob)).isPresent();
    }

    @Test
    void whoever_does_not_know_the_password_ends_nothing() {
        var here = signIn("alice", "Firefox", Stay.BRIEF);
        var other = signIn("alice", "Phone", Stay.BRIEF);

        for (var wrong : List.of("", "wrong horse")) {
            List<ThrowingCallable> ways = List.of(
                    () -> sessions.endOthers(alice, wrong, here), () -> sessions.end(alice, wrong, idOf(alice, other)));
            assertThat(ways).allSatisfy(way -> assertThatThrownBy(way)
                    .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(
                                    refusal.violations().getFirst().field())
                            .isEqualTo("current password")));
        }
        assertThat(signIn.resume(other)).isPresent();
    }

    @Test
    void who_ends_sessions_and_who_cannot_is_recorded() {
        var here = signIn("alice", "Firefox", Stay.BRIEF);
        var lost = signIn("alice", "Phone", Stay.REMEMBERED);

        sessions.end(alice, PASSWORD, idOf(alice, lost));
        sessions.end(alice, PASSWORD, "nothing");
        sessions.endOthers(alice, PASSWORD, here);
        assertThatThrownBy(() -> sessions.endOthers(alice, "wrong horse", here)).isInstanceOf(InvalidValue.class);

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactlyInAnyOrder(
                        "user alice signed_in user alice",
                        "user alice signed_in user alice",
                        "user alice sessions_ended user alice: one",
                        "user alice sessions_ended user alice: all others",
                        "user alice current_password_wrong user alice");
    }

    @Test
    void a_renewed_session_goes_on_under_another_token_alone() {
        var before = signIn("alice", "Firefox", Stay.REMEMBERED);
        var other = signIn("alice", "Phone", Stay.BRIEF);

        var renewed = sessions.renew(before).orElseThrow();

        assertThat(renewed.stay()).isEqualTo(Stay.REMEMBERED);
        assertThat(signIn.resume(before)).isEmpty();
        assertThat(signIn.resume(renewed.token())).hasValue(alice);
        assertThat(signIn.resume(other)).isPresent();
        assertThat(sessions.list(alice, renewed.token()))
                .filteredOn(OwnSession::isHere)
                .singleElement()
                .satisfies(own -> assertThat(own.session().device()).isEqualTo("Firefox"));
        assertThat(renewed).asString().doesNotContain(renewed.token());
    }

    @Test
    void a_session_that_has_ended_is_not_renewed() {
        var token = signIn("alice", "Firefox", Stay.BRIEF);
        site.clock().advance(Stay.BRIEF.unused());

        assertThat(sessions.renew(token)).isEmpty();
        assertThat(sessions.renew("T".repeat(43))).isEmpty();
    }

    @Test
    void sessions_do_not_enter_the_changes() {
        var here = signIn("alice", "Firefox", Stay.BRIEF);
        sessions.end(alice, PASSWORD, idOf(alice, signIn("alice", "Phone", Stay.BRIEF)));
        sessions.endOthers(alice, PASSWORD, here);
        sessions.renew(here);

        assertThat(site.changes()).isEmpty();
    }

    private User user(String name) {
        return site.has(aUser().named(name)
                .passwordHash(site.hasher().hash(new Password(PASSWORD)))
                .build());
    }

    private String signIn(String username, String device, Stay stay) {
        return signIn.signIn(username, PASSWORD, Visit.ofStranger(device, InetAddress.ofLiteral("203.0.113.9")), stay)
                .token();
    }

    private String idOf(Actor.SignedIn user, String token) {
        return sessions.list(user, token).stream()
                .filter(OwnSession::isHere)
                .findFirst()
                .orElseThrow()
                .id();
    }
}

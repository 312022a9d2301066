package org.inkmark.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.session.ManageSessions;
import org.inkmark.application.session.ManageSessions.OwnSession;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class SessionsPageTest extends PageTest {
    private static final String SESSIONS = "/blog/desk/sessions";
    private static final OwnSession HERE =
            session("a", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", true);
    private static final OwnSession THERE = session("b", "<b>", false);

    @BeforeEach
    void alice_looks_at_her_sessions() {
        signedIn(Samples.ALICE);
        when(manageSessions.list(Samples.ALICE, "token-of-alice")).thenReturn(List.of(HERE, THERE));
        browser.get(SESSIONS);
    }

    @Test
    void each_session_says_where_and_when() {
        var answer = browser.get(SESSIONS);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.page().select(".rows h2").eachText())
                .containsExactly("Firefox on Linux", "A device that does not say what it is");
        assertThat(answer.page().select(".rows li").first().text())
                .contains("this one", "from 203.0.113.9", "signed in 21 November 2026, 13:00", "last seen")
                .doesNotContain("Sign out");
        assertThat(answer.page().select("button[name=session]").eachAttr("value"))
                .containsExactly(THERE.id());
        assertThat(answer.response().body()).doesNotContain("token-of-alice");
    }

    @Test
    void who_is_signed_in_here_alone_is_asked_for_nothing() {
        when(manageSessions.list(any(), any())).thenReturn(List.of(HERE));

        assertThat(browser.get(SESSIONS).page().select("main button, main input:not([type=hidden])"))
                .isEmpty();
    }

    @Test
    void one_session_is_ended_with_the_password_and_this_one_has_another_token() {
        when(manageSessions.renew("token-of-alice"))
                .thenReturn(Optional.of(new ManageSessions.Renewed("another-token", Stay.BRIEF)));

        var answer = browser.post(SESSIONS, Map.of("session", THERE.id(), "current-password", "correct horse"));

        assertThat(answer.location()).isEqualTo(SESSIONS);
        assertThat(browser.cookies()).containsEntry(sessionName(), "another-token");
        verify(manageSessions).end(Samples.ALICE, "correct horse", THERE.id());
        verify(manageSessions, never()).endOthers(any(), any(), any());
    }

    @Test
    void all_others_are_ended_at_once() {
        browser.post(SESSIONS, Map.of("current-password", "correct horse"));

        verify(manageSessions).endOthers(Samples.ALICE, "correct horse", "token-of-alice");
        verify(manageSessions, never()).end(any(), any(), any());
    }

    @Test
    void a_wrong_password_is_told_and_never_shown() {
        doThrow(new InvalidValue("current password", "is not right"))
                .when(manageSessions)
                .endOthers(any(), any(), any());

        var answer = browser.post(SESSIONS, Map.of("current-password", "wrong horse"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#current-password-error").text()).isEqualTo("Your password is not right.");
        assertThat(answer.page().select(".rows li")).hasSize(2);
        assertThat(answer.response().body()).doesNotContain("wrong horse");
        verify(manageSessions, never()).renew(any());
    }

    @Test
    void who_was_wrong_too_often_is_told_to_wait() {
        doThrow(new TryLater("your password was wrong too often", Duration.ofMinutes(6)))
                .when(manageSessions)
                .end(any(), any(), any());

        var answer = browser.post(SESSIONS, Map.of("session", THERE.id(), "current-password", "correct horse"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("360");
        assertThat(answer.page().select(".problem li").text())
                .isEqualTo("Your password was wrong too often: wait 6 minutes, then try again.");
        assertThat(answer.page().select(".rows li")).hasSize(2);
        verify(manageSessions, never()).renew(any());
    }

    @Test
    void the_profile_leads_there() {
        when(browseUsers.show(Samples.ALICE, "alice")).thenReturn(Samples.profile(Samples.ALICE));

        assertThat(browser.get("/blog/desk/profile").page().select("main a").eachAttr("href"))
                .contains(SESSIONS);
    }

    private static OwnSession session(String digit, String device, boolean here) {
        var session = Session.begin(
                new TokenHash(digit.repeat(64)), Samples.ALICE.user(), Stay.BRIEF, "203.0.113.9", device, Samples.NOW);
        return new OwnSession(session.seen(Samples.NOW.plus(Duration.ofMinutes(7))), here);
    }
}

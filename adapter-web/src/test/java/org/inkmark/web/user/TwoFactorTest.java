package org.inkmark.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
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
import org.inkmark.application.session.TwoFactorOffer;
import org.inkmark.application.twofactor.ManageTwoFactor.State;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Stay;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.Browser;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class TwoFactorTest extends PageTest {
    private static final String PAGE = "/blog/desk/two-factor";
    private static final Map<String, String> TYPED =
            Map.of("offer", "sealed", "current-password", "correct horse", "code", "123456");

    @BeforeEach
    void alice_is_signed_in() {
        signedIn(Samples.ALICE);
        when(browseUsers.show(Samples.ALICE, "alice")).thenReturn(Samples.profile(Samples.ALICE));
        when(manageSessions.renew(anyString()))
                .thenReturn(Optional.of(new ManageSessions.Renewed("another-token", Stay.BRIEF)));
        when(manageTwoFactor.offer(eq(Samples.ALICE), any()))
                .thenReturn(new TwoFactorOffer("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "sealed"));
    }

    @Test
    void the_profile_leads_there() {
        assertThat(browser.get("/blog/desk/profile")
                        .page()
                        .select("main a[href=" + PAGE + "]")
                        .text())
                .isEqualTo("Two-factor sign-in");
    }

    @Test
    void a_page_without_pictures_from_elsewhere_shows_the_key_to_be_read_or_typed() {
        isOff();

        var page = browser.get(PAGE);

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.page().select("#two-factor-key").text()).isEqualTo("ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567");
        assertThat(page.page().select("svg.qr[role=img] path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(page.page().select("main img, [style]")).isEmpty();
    }

    @Test
    void switched_on_it_shows_the_recovery_codes_once_in_a_new_session() {
        isOff();
        when(manageTwoFactor.switchOn(eq(Samples.ALICE), eq("sealed"), eq("correct horse"), eq("123456"), notEmpty()))
                .thenReturn(List.of("aaaa-bbbb", "cccc-dddd"));
        browser.get(PAGE);

        var answer = browser.post(PAGE, TYPED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".codes code").eachText()).containsExactly("aaaa-bbbb", "cccc-dddd");
        assertThat(answer.page().select("input[name=to]").attr("value")).isEqualTo("/desk/two-factor");
        assertThatBegins(answer);
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_nothing_secret_comes_back() {
        isOff();
        when(manageTwoFactor.switchOn(any(), anyString(), anyString(), anyString(), any()))
                .thenThrow(new InvalidValue("current password", "is not right"));
        browser.get(PAGE);

        var answer = browser.post(PAGE, TYPED);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#current-password-error").text()).isEqualTo("Your password is not right.");
        verify(manageTwoFactor).offer(Samples.ALICE, Optional.of("sealed"));
        assertThat(answer.response().body()).doesNotContain("correct horse").doesNotContain("123456");
        verify(manageSessions, never()).renew(anyString());
    }

    @Test
    void while_it_is_on_it_says_how_many_recovery_codes_are_left() {
        when(manageTwoFactor.state(Samples.ALICE)).thenReturn(new State(true, false, 1));

        var page = browser.get(PAGE);

        assertThat(page.page().select(".notice").text()).isEqualTo("It is on. You have 1 unused recovery code.");
        assertThat(page.page().select("#two-factor-key, .qr")).isEmpty();
        verify(manageTwoFactor, never()).offer(any(), any());
    }

    @Test
    void other_recovery_codes_are_shown_once() {
        when(manageTwoFactor.state(Samples.ALICE)).thenReturn(new State(true, false, 1));
        when(manageTwoFactor.replaceRecoveryCodes(Samples.ALICE, "correct horse", "123456"))
                .thenReturn(List.of("eeee-ffff"));
        browser.get(PAGE);

        var answer = browser.post(PAGE + "/recovery-codes", TYPED);

        assertThat(answer.page().select(".codes code").eachText()).containsExactly("eeee-ffff");
    }

    @Test
    void switching_it_off_renews_the_session() {
        when(manageTwoFactor.state(Samples.ALICE)).thenReturn(new State(true, false, 1));
        browser.get(PAGE);

        var answer = browser.post(PAGE + "/off", TYPED);

        verify(manageTwoFactor).switchOff(eq(Samples.ALICE), eq("correct horse"), eq("123456"), notEmpty());
        assertThat(answer.location()).isEqualTo("/blog/desk/profile");
        assertThatBegins(answer);
    }

    @Test
    void who_must_have_it_signs_in_again_after_switching_it_off() {
        when(manageTwoFactor.state(Samples.ALICE)).thenReturn(new State(true, true, 1));
        browser.get(PAGE);

        var answer = browser.post(PAGE + "/off", TYPED);

        verify(manageTwoFactor).switchOff(eq(Samples.ALICE), eq("correct horse"), eq("123456"), notEmpty());
        assertThat(answer.location()).isEqualTo("/blog/sign-in");
        verify(manageSessions, never()).renew(anyString());
    }

    @Test
    void what_was_wrong_too_often_says_how_long_to_wait() {
        when(manageTwoFactor.state(Samples.ALICE)).thenReturn(new State(true, false, 1));
        doThrow(new TryLater("the code was wrong too often", Duration.ofMinutes(15)))
                .when(manageTwoFactor)
                .switchOff(any(), anyString(), anyString(), any());
        browser.get(PAGE);

        var off = browser.post(PAGE + "/off", TYPED);

        assertThat(off.status()).isEqualTo(429);
        assertThat(off.header("Retry-After")).isEqualTo("900");
        assertThat(off.page().select(".problem").text()).contains("wait 15 minutes");
    }

    @Test
    void each_form_tells_its_own_errors() {
        when(manageTwoFactor.state(Samples.ALICE)).thenReturn(new State(true, false, 1));
        doThrow(new InvalidValue("code", "is not right"))
                .when(manageTwoFactor)
                .switchOff(any(), anyString(), anyString(), any());
        when(manageTwoFactor.replaceRecoveryCodes(any(), anyString(), anyString()))
                .thenThrow(new InvalidValue("current password", "is not right"));
        browser.get(PAGE);

        var off = browser.post(PAGE + "/off", TYPED);
        assertThat(off.status()).isEqualTo(422);
        assertThat(off.page().select(".field-error").eachAttr("id")).containsExactly("off-code-error");

        var codes = browser.post(PAGE + "/recovery-codes", TYPED);
        assertThat(codes.status()).isEqualTo(422);
        assertThat(codes.page().select(".field-error").eachAttr("id")).containsExactly("codes-password-error");
    }

    private static Optional<String> notEmpty() {
        return argThat(Optional::isPresent);
    }

    private void isOff() {
        when(manageTwoFactor.state(Samples.ALICE)).thenReturn(new State(false, false, 0));
    }

    private void assertThatBegins(Browser.Answer answer) {
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(sessionName() + "=another-token;"));
    }
}

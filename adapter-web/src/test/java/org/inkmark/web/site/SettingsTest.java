package org.inkmark.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.site.ChangeSite;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.site.Site;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class SettingsTest extends PageTest {
    private static final String SETTINGS = "/blog/desk/settings";
    private static final Map<String, String> TYPED =
            Map.of("title", "Loud <Pages>", "tagline", "", "lang", "de", "timezone", "Asia/Tokyo");

    @Test
    void the_form_shows_the_settings_as_they_are_and_the_zones_to_choose_from() {
        signedIn(Samples.ROOT);

        var form = browser.get(SETTINGS);

        assertThat(form.page().select("#title").val()).isEqualTo("Quiet Pages");
        assertThat(form.page().select("#tagline").val()).isEqualTo("Notes from a slow web");
        assertThat(form.page().select("#lang").val()).isEqualTo("en");
        assertThat(form.page().select("#timezone").val()).isEqualTo("Europe/Berlin");
        assertThat(form.page().select("#timezone").attr("list")).isEqualTo("zones");
        assertThat(form.page().select("#zones option").eachAttr("value"))
                .contains("UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires")
                .allSatisfy(zone -> assertThat(Site.zone(zone)).isNotNull());
    }

    @Test
    void settings_are_kept_as_they_were_typed() {
        signedIn(Samples.ROOT);
        browser.get(SETTINGS);

        var answer = browser.post(SETTINGS, TYPED);

        assertThat(answer.location()).isEqualTo(SETTINGS);
        verify(manageSite)
                .change(
                        Samples.ROOT,
                        new ChangeSite(
                                Optional.of("Loud <Pages>"),
                                Optional.of(""),
                                Optional.of("de"),
                                Optional.of("Asia/Tokyo")));
        assertThat(browser.get(SETTINGS).page().select(".flash").text()).isEqualTo("Settings saved.");
    }

    @Test
    void whether_anybody_may_register_is_one_of_them() {
        signedIn(Samples.ROOT);
        when(join.isOpen()).thenReturn(true);
        assertThat(browser.get(SETTINGS)
                        .page()
                        .select("[name=open-registration]")
                        .hasAttr("checked"))
                .isTrue();

        browser.post(SETTINGS, TYPED);
        verify(manageSite).setOpenRegistration(Samples.ROOT, false);

        var opened = new HashMap<>(TYPED);
        opened.put("open-registration", "yes");
        browser.post(SETTINGS, opened);
        verify(manageSite).setOpenRegistration(Samples.ROOT, true);
    }

    @Test
    void everything_wrong_stands_at_its_field_beside_what_was_typed() {
        signedIn(Samples.ROOT);
        browser.get(SETTINGS);
        when(manageSite.change(any(), any()))
                .thenThrow(new InvalidValue(List.of(
                        new InvalidValue.Violation("title", "must be short"),
                        new InvalidValue.Violation("tagline", "must be shorter"),
                        new InvalidValue.Violation("lang", "must be a language tag"),
                        new InvalidValue.Violation("timezone", "must be an IANA time zone"))));

        var answer = browser.post(SETTINGS, TYPED);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".field-error").eachText())
                .containsExactly(
                        "The title must be short.",
                        "The tagline must be shorter.",
                        "The language must be a language tag.",
                        "The time zone must be an IANA time zone.");
        assertThat(answer.page().select("#title").val()).isEqualTo("Loud <Pages>");
        assertThat(answer.page().select("#timezone").val()).isEqualTo("Asia/Tokyo");
        assertThat(answer.page().select("header .site-title").text()).isEqualTo("Quiet Pages");
    }

    @Test
    void nobody_but_an_admin_reaches_them() {
        signedIn(Samples.EDITH);
        browser.get("/blog/desk/bookmarks/new");

        assertThat(browser.get(SETTINGS).status()).isEqualTo(403);
        assertThat(browser.post(SETTINGS, TYPED).status()).isEqualTo(403);

        verifyNoInteractions(manageSite);
    }

    @Test
    void a_form_without_its_token_changes_nothing_and_gives_back_what_was_typed() {
        signedIn(Samples.ROOT);

        var answer = browser.post(SETTINGS, TYPED);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("#title").val()).isEqualTo("Loud <Pages>");
        verifyNoInteractions(manageSite);
    }

    @Test
    void what_was_typed_outlives_the_session() {
        browser.get("/blog/sign-in");
        when(signIn.signIn(any(), any(), any(), any())).thenReturn(new SignIn.SignedIn("token-of-root", Samples.ROOT));

        var ended = browser.post(SETTINGS, TYPED);
        var back = browser.post(
                "/blog/sign-in",
                Map.of(
                        "username",
                        "root",
                        "password",
                        "correct",
                        "to",
                        ended.page().select("input[name=to]").val(),
                        "typed",
                        ended.page().select("input[name=typed]").val()));

        assertThat(ended.status()).isEqualTo(401);
        assertThat(back.page().select("#title").val()).isEqualTo("Loud <Pages>");
        assertThat(back.text()).contains("Nothing has been saved yet");
        verifyNoInteractions(manageSite);
    }
}

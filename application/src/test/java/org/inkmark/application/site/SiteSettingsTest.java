package org.inkmark.application.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.SiteReadOnly;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteSettingsTest {

    private final InMemorySite site = new InMemorySite();
    private final SiteSettings settings = new SiteSettings(site.store().settings(), site.units(), Duration.ZERO);

    @Test
    void a_site_of_which_nothing_was_said_has_a_name() {
        assertThat(settings.site()).isEqualTo(Site.unnamed());
    }

    @Test
    void all_settings_are_kept() {
        var changed = settings.change(
                Actor.operator(),
                new ChangeSite(
                        Optional.of(" Blue notes "),
                        Optional.of("On jazz"),
                        Optional.of("de-at"),
                        Optional.of("Europe/Vienna")));

        assertThat(changed)
                .isEqualTo(new Site("Blue notes", "On jazz", new LanguageTag("de-AT"), ZoneId.of("Europe/Vienna")));
        assertThat(settings.site()).isEqualTo(changed);
        assertThat(site.changes())
                .extracting(Change::kind)
                .containsOnly(Change.Kind.SITE)
                .isNotEmpty();
    }

    @Test
    void a_site_that_is_read_only_takes_no_changes_until_it_is_not() {
        assertThat(settings.isReadOnly()).isFalse();

        settings.setReadOnly(Actor.operator(), true);

        assertThat(settings.isReadOnly()).isTrue();
        assertThatThrownBy(() -> settings.change(Actor.operator(), titled("Blue notes")))
                .isInstanceOf(SiteReadOnly.class);
        settings.setReadOnly(Actor.operator(), false);
        settings.change(Actor.operator(), titled("Blue notes"));
        assertThat(settings.site().title()).isEqualTo("Blue notes");
    }

    @Test
    void only_admins_may_make_it_read_only() {
        assertThatThrownBy(() -> settings.setReadOnly(Actor.anonymous(), true)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_is_absent_stays_as_it_is() {
        settings.change(Actor.operator(), titled("Blue notes"));
        assertThat(site.store().settings().all()).isEqualTo(Map.of("title", "Blue notes"));

        settings.change(
                Actor.operator(),
                new ChangeSite(Optional.empty(), Optional.of("On jazz"), Optional.empty(), Optional.empty()));

        assertThat(settings.site())
                .isEqualTo(new Site("Blue notes", "On jazz", new LanguageTag("en"), ZoneId.of("UTC")));
    }

    @Test
    void every_setting_that_breaks_its_rule_is_told_at_once() {
        var command = new ChangeSite(
                Optional.of(""), Optional.of("x".repeat(201)), Optional.of("no language"), Optional.of("Atlantis"));

        assertThatThrownBy(() -> settings.change(Actor.operator(), command))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidValue.Violation::field)
                        .containsExactlyInAnyOrder("title", "tagline", "lang", "timezone"));

        assertThat(settings.site()).isEqualTo(Site.unnamed());
        assertThat(site.changes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void settings_are_for_admins(Role role) {
        assertThatThrownBy(() -> settings.change(Actor.signedIn(aUser().as(role).build()), titled("Mine")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> settings.change(Actor.anonymous(), titled("Mine")))
                .isInstanceOf(NotAllowed.class);

        assertThat(settings.change(Actor.signedIn(anAdmin().build()), titled("Ours"))
                        .title())
                .isEqualTo("Ours");
    }

    private static ChangeSite titled(String title) {
        return new ChangeSite(Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void a_setting_that_changes_is_recorded_with_its_new_value() {
        var root = Actor.signedIn(anAdmin().named("root").build());
        settings.change(
                root,
                new ChangeSite(
                        Optional.of("Blue notes"),
                        Optional.of(Site.unnamed().tagline()),
                        Optional.of("de"),
                        Optional.of("Europe/Vienna")));
        settings.setReadOnly(Actor.operator(), true);

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactlyInAnyOrder(
                        "user root setting_changed setting title: Blue notes",
                        "user root setting_changed setting lang: de",
                        "user root setting_changed setting timezone: Europe/Vienna",
                        "operator root setting_changed setting read_only: true");
    }
}

package org.inkmark.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.time.ZoneId;
import org.inkmark.domain.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    @Test
    void a_site_of_which_nothing_was_said_has_a_name() {
        assertThat(Site.unnamed()).isEqualTo(new Site("Inkmark", "", new LanguageTag("en"), ZoneId.of("UTC")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", " America/Argentina/Buenos_Aires "})
    void a_time_zone_is_one_of_iana(String typed) {
        assertThat(Site.zone(typed)).isEqualTo(ZoneId.of(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Berlin", "europe/berlin", "+02:00", "Z", "UTC+2", "Europe/Atlantis"})
    void what_is_no_time_zone_is_refused(String typed) {
        assertThatRefused(() -> Site.zone(typed), "timezone", "like Europe/Berlin", "'" + typed + "'");
    }

    @Test
    void title_and_tagline_are_single_lines() {
        assertThatRefused(() -> new Site("a\nb", "", new LanguageTag("en"), ZoneId.of("UTC")), "title", "single line");
        assertThatRefused(
                () -> new Site("a", "a\nb", new LanguageTag("en"), ZoneId.of("UTC")), "tagline", "single line");
    }
}

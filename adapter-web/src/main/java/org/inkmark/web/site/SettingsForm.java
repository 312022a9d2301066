package org.inkmark.web.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inkmark.application.site.ChangeSite;
import org.inkmark.domain.site.Site;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.Form;

/** The fields of the site's settings, as they were typed. */
public record SettingsForm(String title, String tagline, String lang, String timezone, boolean openRegistration) {

    /** Zones are named by a place; the others are there for programs that know no places. */
    private static final List<String> ZONES = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(zone ->
                                    zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                            .sorted())
            .toList();

    /** Where the domain's fields are typed. */
    static final Map<String, Control> CONTROLS = Map.of(
            "title",
            new Control("title", "The title"),
            "tagline",
            new Control("tagline", "The tagline"),
            "lang",
            new Control("lang", "The language"),
            "timezone",
            new Control("timezone", "The time zone"));

    /** The time zones to choose from. */
    public List<String> zones() {
        return ZONES;
    }

    static SettingsForm of(Site site, boolean openRegistration) {
        return new SettingsForm(
                site.title(), site.tagline(), site.lang().value(), site.zone().getId(), openRegistration);
    }

    static SettingsForm typed(Form form) {
        return new SettingsForm(
                form.text("title"),
                form.text("tagline"),
                form.text("lang"),
                form.text("timezone"),
                form.has("open-registration"));
    }

    ChangeSite change() {
        return new ChangeSite(Optional.of(title), Optional.of(tagline), Optional.of(lang), Optional.of(timezone));
    }
}

package org.inkmark.web.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.inkmark.domain.site.Site;

/**
 * An instant as a page shows it, in the site's time zone.
 *
 * @param datetime for machines, in ISO 8601
 * @param text     for people
 */
public record ShownTime(String datetime, String text) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.UK);

    public static ShownTime day(Instant instant, Site site) {
        return shown(instant, site, DAY.withLocale(Locale.UK));
    }

    public static ShownTime minute(Instant instant, Site site) {
        return shown(instant, site, MINUTE);
    }

    private static ShownTime shown(Instant instant, Site site, DateTimeFormatter formatter) {
        var there = instant.truncatedTo(ChronoUnit.SECONDS).atZone(site.zone());
        return new ShownTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there), formatter.format(there));
    }
}

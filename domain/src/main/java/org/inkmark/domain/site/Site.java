package org.inkmark.domain.site;

import java.time.ZoneId;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;
import org.inkmark.domain.language.LanguageTag;

/**
 * What the site says of itself.
 *
 * @param title   1 to {@value #MAX_TITLE} characters
 * @param tagline at most {@value #MAX_TAGLINE} characters
 * @param lang    the language of the public pages
 * @param zone    an IANA time zone, in which dates are shown and read
 */
public record Site(String title, String tagline, LanguageTag lang, ZoneId zone) {

    public static final int MAX_TITLE = 100;
    public static final int MAX_TAGLINE = 200;

    public Site {
        title = Text.line("title", title, 1, MAX_TITLE);
        tagline = Text.line("tagline", tagline, 0, MAX_TAGLINE);
    }

    /** A site of which nothing has been said yet. */
    public static Site unnamed() {
        return new Site("Inkmark", "", new LanguageTag("en"), ZoneId.of("UTC"));
    }

    /** @throws InvalidValue if there is no such IANA time zone */
    public static ZoneId zone(String typed) {
        var id = typed.strip();
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new InvalidValue(
                    "timezone", "must be an IANA time zone like Europe/Berlin, not " + Text.quoted(typed));
        }
        return ZoneId.of(id);
    }
}

package org.inkmark.cli.site;

import java.util.Arrays;
import org.inkmark.cli.output.Field;
import org.inkmark.cli.output.Sheet;

/** How the site's settings are printed. The secret is none of them. */
final class SiteSheet {
    static final Sheet<SiteState> SHEET = new Sheet<>(Arrays.stream(Setting.values())
            .map(setting -> Field.<SiteState>column(setting.label(), setting::of))
            .toList());

    private SiteSheet() {}
}

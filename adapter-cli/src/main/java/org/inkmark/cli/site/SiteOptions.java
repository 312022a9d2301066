package org.inkmark.cli.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.configuration.ConfigurationKey;
import org.inkmark.cli.site.SiteChoice.Aim;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.NotFound;

/** How every command is told its site, and gets at it. */
public final class SiteOptions {
    /** A single letter would be a drive. */
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    private final SiteOpener opener;
    private final Configuration configuration;
    private final Terminal terminal;

    public SiteOptions(SiteOpener opener, Configuration configuration, Terminal terminal) {
        this.opener = opener;
        this.configuration = configuration;
        this.terminal = terminal;
    }

    /** Does something on the site that was named. Where it names a post or user that is not there, the near one is told. */
    public int use(SiteWork work) throws IOException {
        return use(choice(Aim.SITE), work);
    }

    /** As {@link #use}, on a site that is made where there is none. */
    public int useOrMake(SiteWork work) throws IOException {
        return use(choice(Aim.SITE_OR_NEW_ONE), work);
    }

    /** As {@link #use}, on a database of whatever version. */
    public int useDatabase(SiteWork work) throws IOException {
        return use(choice(Aim.DATABASE), work);
    }

    /** As {@link #useDatabase}, on an embedded database that is made where there is none. */
    public int useOrMakeDatabase(SiteWork work) throws IOException {
        return use(choice(Aim.DATABASE_OR_NEW_ONE), work);
    }

    /**
     * As {@link #use}, on another site than the configured one.
     *
     * @param named the URL of its database or its data folder; the configured one where absent
     */
    public int useAnother(Optional<String> named, SiteWork work) throws IOException {
        var configured = choice(Aim.SITE);
        return use(
                named.map(text -> isUrl(text)
                                ? new SiteChoice(configured.data(), named, Aim.SITE)
                                : new SiteChoice(Path.of(text), Optional.empty(), Aim.SITE))
                        .orElse(configured),
                work);
    }

    /** Whether somebody named a database by its URL rather than by a data folder. */
    public static boolean isUrl(String named) {
        return URL.matcher(named).lookingAt();
    }

    private int use(SiteChoice choice, SiteWork work) throws IOException {
        configuration.warnings().forEach(terminal::warn);
        try (var site = open(choice, opener)) {
            try {
                return work.on(site);
            } catch (NotFound missing) {
                throw NearName.in(missing, site);
            }
        }
    }

    /** Opens a site. Where its database cannot be used, and is the configured one, the place that names it is told. */
    public OpenSite open(SiteChoice choice, SiteOpener way) {
        try {
            return way.open(choice);
        } catch (DatabaseUnusable unusable) {
            throw choice.databaseUrl()
                    .filter(database().orElse("")::equals)
                    .flatMap(url -> configuration.origin(ConfigurationKey.DATABASE))
                    .map(origin -> new DatabaseUnusable(withOrigin(unusable, origin), unusable))
                    .orElse(unusable);
        }
    }

    /** Behind what happened, before what is to be done about it: that may be a command to be copied. */
    private static String withOrigin(DatabaseUnusable unusable, String origin) {
        return String.valueOf(unusable.getMessage())
                .replaceFirst("(?=\\R|$)", Matcher.quoteReplacement(" (named by " + origin + ")"));
    }

    public SiteChoice choice(Aim aim) {
        return new SiteChoice(data(), database(), aim);
    }

    private Optional<String> database() {
        return configuration.find(ConfigurationKey.DATABASE, Function.identity());
    }

    /** The data folder, as it was named. */
    public Path data() {
        return configuration.data();
    }
}

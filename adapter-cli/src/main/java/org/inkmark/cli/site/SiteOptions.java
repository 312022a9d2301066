package org.inkmark.cli.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.configuration.ConfigurationKey;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.NotFound;

/** How every command is told its site, and gets at it. */
public final class SiteOptions {
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
        return use(choice(false), work);
    }

    /** As {@link #use}, on a site that is made where there is none. */
    public int useOrMake(SiteWork work) throws IOException {
        return use(choice(true), work);
    }

    private int use(SiteChoice choice, SiteWork work) throws IOException {
        configuration.warnings().forEach(warning -> terminal.err().println("inkmark: " + Printable.line(warning)));
        try (var site = opener.open(choice)) {
            try {
                return work.on(site);
            } catch (NotFound missing) {
                throw NearName.in(missing, site);
            }
        }
    }

    public SiteChoice choice(boolean makesNewSite) {
        return new SiteChoice(data(), configuration.find(ConfigurationKey.DATABASE, Function.identity()), makesNewSite);
    }

    /** The data folder, as it was named. */
    public Path data() {
        return configuration.data();
    }

    /** Where the database is named; absent for the one in the data folder. */
    public Optional<String> databaseOrigin() {
        return configuration.origin(ConfigurationKey.DATABASE);
    }
}

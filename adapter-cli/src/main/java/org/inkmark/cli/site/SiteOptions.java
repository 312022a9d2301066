package org.inkmark.cli.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.inkmark.domain.NotFound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options by which every command is told its site. They stand on the root command and are inherited by all others. */
public final class SiteOptions {
    private static final Path DEFAULT_DATA = Path.of("data");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The site's data folder (else INKMARK_DATA, else ./data)")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The site's database, like postgresql://USER:PASSWORD@HOST/NAME (else INKMARK_DATABASE_URL, "
                    + "else the one in the data folder). Other users of this machine can read command lines: "
                    + "give a password in the variable")
    private @Nullable String database;

    private final SiteOpener opener;
    private final UnaryOperator<@Nullable String> environment;

    /** @param environment the value of an environment variable, null where it is not set */
    public SiteOptions(SiteOpener opener, UnaryOperator<@Nullable String> environment) {
        this.opener = opener;
        this.environment = environment;
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
        try (var site = opener.open(choice)) {
            try {
                return work.on(site);
            } catch (NotFound missing) {
                throw NearName.in(missing, site);
            }
        }
    }

    public SiteChoice choice(boolean makesNewSite) {
        return new SiteChoice(
                data(), Optional.ofNullable(database).or(() -> variable("INKMARK_DATABASE_URL")), makesNewSite);
    }

    /** The data folder, as typed. */
    public Path data() {
        return Optional.ofNullable(data)
                .or(() -> variable("INKMARK_DATA").map(Path::of))
                .orElse(DEFAULT_DATA);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }
}

package org.inkmark.cli.site;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** Opens the site that was named. */
    public OpenSite open() {
        return opener.open(choice(false));
    }

    /** Opens the site that was named, and makes it where there is none. */
    public OpenSite openOrMake() {
        return opener.open(choice(true));
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

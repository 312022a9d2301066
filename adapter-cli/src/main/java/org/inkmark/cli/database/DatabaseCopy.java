package org.inkmark.cli.database;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.MoveSite;
import org.inkmark.application.database.SiteCopy.Report;
import org.inkmark.cli.configuration.DatabaseUrl;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "copy",
        description =
                "Copy the whole site to another database, of whatever engine, and compare both ends. Where this was"
                        + " cut off, run it again.")
final class DatabaseCopy implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int INCOMPLETE = 3;

    private final SiteOptions site;
    private final Terminal terminal;
    private final UnaryOperator<@Nullable String> environment;

    @Option(
            names = "--from",
            paramLabel = "URL|DIR",
            description = "A database or data folder (else INKMARK_FROM_URL, else the configured one)")
    private @Nullable String source;

    @Option(
            names = "--to",
            paramLabel = "URL|DIR",
            description = "The database, or the data folder of an embedded one, that is to be the site's (else"
                    + " INKMARK_TO_URL); empty, or with nothing but a copy that was cut off")
    private @Nullable String target;

    @Option(names = "--compare", description = "Copy nothing, compare only")
    private boolean comparesOnly;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Spec
    private CommandSpec spec;

    DatabaseCopy(SiteOptions site, Terminal terminal, UnaryOperator<@Nullable String> environment) {
        this.site = site;
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        warnOfPassword("--from", source, "INKMARK_FROM_URL");
        warnOfPassword("--to", target, "INKMARK_TO_URL");
        var settings = named(target, "INKMARK_TO_URL")
                .map(typed -> NamedDatabase.of(typed, comparesOnly ? Mode.COMMAND : Mode.MAKES_NEW_SITE))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Name the target by --to, or in INKMARK_TO_URL if it holds a password"));
        return site.useAnother(named(source, "INKMARK_FROM_URL"), open -> {
            var move = open.port(MoveSite.class);
            Report report;
            try (var progress = new CopyProgress(terminal)) {
                report = comparesOnly ? move.compare(settings, progress) : move.copy(settings, progress);
            }
            ComparisonSheet.SHEET.list(report.tables().stream(), format.format(), terminal);
            return conclude(report, settings);
        });
    }

    private void warnOfPassword(String option, @Nullable String typed, String variable) {
        Optional.ofNullable(typed)
                .flatMap(url -> DatabaseUrl.warning(option, url, variable))
                .ifPresent(terminal::warn);
    }

    private Optional<String> named(@Nullable String typed, String variable) {
        return Optional.ofNullable(typed)
                .or(() -> Optional.ofNullable(environment.apply(variable)))
                .filter(value -> !value.isBlank());
    }

    private int conclude(Report report, DatabaseSettings settings) throws IOException {
        terminal.out().flush(); // what is said stands below the table
        if (comparesOnly) {
            return concludeComparison(report);
        }
        if (!report.isEqual()) {
            terminal.err().println("inkmark: source and target differ; run 'inkmark db copy' again to begin anew");
            return DIFFERS;
        }
        if (!report.wasReadOnly()) {
            terminal.tell(
                    "Others could write meanwhile. For the move: 'inkmark site set read_only=true', then into an empty database.");
            terminal.err()
                    .println(
                            report.missedChanges() + " changes at the source since the snapshot are NOT in the target");
            return INCOMPLETE;
        }
        terminal.tell("The site is copied. In the server's file: " + NamedDatabase.line(settings));
        terminal.tell("Or, with the password added, this setting points the server at it:");
        terminal.err().println(NamedDatabase.setting(settings));
        return 0;
    }

    private int concludeComparison(Report report) {
        if (!report.isOfOneSite()) {
            terminal.err().println("inkmark: source and target differ");
            return DIFFERS;
        }
        if (!report.isEqual()) {
            terminal.tell("What differs changes with every visit, also while the site is read-only.");
        }
        return 0;
    }
}

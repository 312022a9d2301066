package org.inkmark.cli.database;

import java.util.function.UnaryOperator;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code inkmark db} and what stands below it. */
@Command(name = "db", description = "The database below the site.", synopsisSubcommandLabel = "COMMAND")
public final class DatabaseCommands {
    private DatabaseCommands() {}

    public static CommandLine commandLine(
            SiteOptions site, Terminal terminal, UnaryOperator<@Nullable String> environment) {
        return new CommandLine(new DatabaseCommands())
                .addSubcommand(new DatabaseCheck(site, terminal))
                .addSubcommand(new DatabaseCreate(site, terminal))
                .addSubcommand(new DatabaseStatus(site, terminal))
                .addSubcommand(new DatabaseUpgrade(site, terminal))
                .addSubcommand(new DatabaseDowngrade(site, terminal))
                .addSubcommand(new DatabaseValidate(site, terminal))
                .addSubcommand(new DatabaseMigrate(site, terminal))
                .addSubcommand(new DatabaseCopy(site, terminal, environment));
    }
}

package org.inkmark.cli.database;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.database.ManageDatabase;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "List the migrations of the tables: which were applied, when, and which are pending.")
final class DatabaseStatus implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final FormatOption format = new FormatOption();

    DatabaseStatus(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.useDatabase(open -> {
            var database = open.port(ManageDatabase.class);
            MigrationSheet.SHEET.list(database.migrations().stream(), format.format(), terminal);
            var status = database.status();
            terminal.tell(
                    status.isBehind()
                            ? "The database has version %d of %d: 'inkmark db upgrade' brings it up."
                                    .formatted(status.applied(), status.newest())
                            : "The database has version %d%s."
                                    .formatted(
                                            status.applied(),
                                            status.isAhead() ? ", which is newer than this program" : ", the newest"));
            return 0;
        });
    }
}

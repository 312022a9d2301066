package org.inkmark.cli.database;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.database.ManageDatabase;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "upgrade",
        description = "Make the tables, or bring them to a newer version. Where this was cut off, run it again.")
final class DatabaseUpgrade implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Option(names = "--to", paramLabel = "N", description = "The version to stop at (the newest)")
    private @Nullable Integer version;

    DatabaseUpgrade(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.useOrMakeDatabase(open -> {
            var database = open.port(ManageDatabase.class);
            var before = database.status().applied();
            var backup = version == null ? database.upgrade() : database.upgrade(version);
            backup.ifPresent(file -> terminal.tell("The database as it was before is in " + file));
            var now = database.status().applied();
            terminal.tell(
                    before == now
                            ? "The database has version %d already.".formatted(now)
                            : "Upgraded the database from version %d to %d.".formatted(before, now));
            return 0;
        });
    }
}

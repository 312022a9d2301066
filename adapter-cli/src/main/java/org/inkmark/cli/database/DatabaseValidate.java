package org.inkmark.cli.database;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.database.ManageDatabase;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine.Command;

@Command(
        name = "validate",
        description = "Compare the tables with what this program takes them for, and list what differs.")
final class DatabaseValidate implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    DatabaseValidate(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.useDatabase(open -> {
            var differences = open.port(ManageDatabase.class).differences();
            for (var difference : differences) {
                terminal.out().write(Printable.line(difference) + "\n");
            }
            terminal.tell(
                    differences.isEmpty()
                            ? "The tables are what this program takes them for."
                            : "The tables differ from what this program takes them for.");
            return differences.isEmpty() ? 0 : 1;
        });
    }
}

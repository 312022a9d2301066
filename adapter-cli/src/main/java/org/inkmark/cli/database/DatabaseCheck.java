package org.inkmark.cli.database;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.database.CheckDatabase;
import org.inkmark.application.database.Finding;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description = "Look whether the database can be reached and is as it must be, and say what mends it.")
final class DatabaseCheck implements Callable<Integer> {
    private static final int WRONG = 1;

    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final FormatOption format = new FormatOption();

    DatabaseCheck(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.useDatabase(open -> {
            var findings = open.port(CheckDatabase.class).findings();
            FindingSheet.SHEET.list(findings.stream(), format.format(), terminal);
            terminal.out().flush();
            var remedies = findings.stream()
                    .map(Finding::remedy)
                    .flatMap(Optional::stream)
                    .toList();
            remedies.forEach(remedy -> terminal.err().println("inkmark: " + Printable.lines(remedy)));
            return remedies.isEmpty() ? 0 : WRONG;
        });
    }
}

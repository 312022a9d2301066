package org.inkmark.cli.database;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.database.DesignSchema;
import org.inkmark.application.database.DraftedMigration;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "migrate",
        description =
                "For developers, in a checkout: write the migrations by which the tables follow the rows of the sources.")
final class DatabaseMigrate implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "WORDS",
            description = "What the change is about, in a few words: \"post descriptions\"")
    private String message = "";

    DatabaseMigrate(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.useDatabase(open -> {
            var written = open.port(DesignSchema.class).draft(message);
            if (written.isEmpty()) {
                terminal.tell("Nothing differs between the rows and the tables.");
            }
            written.forEach(this::tell);
            return 0;
        });
    }

    private void tell(DraftedMigration migration) {
        terminal.tell("Wrote %s and %s.".formatted(migration.upgrade(), migration.downgrade()));
        if (!migration.loss().isEmpty()) {
            terminal.err()
                    .println("inkmark: %s loses %s; where that was renamed, write the pair by hand"
                            .formatted(migration.upgrade(), migration.loss()));
        }
    }
}

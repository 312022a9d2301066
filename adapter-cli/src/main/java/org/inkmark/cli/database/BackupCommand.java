package org.inkmark.cli.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.inkmark.application.database.BackUpSite;
import org.inkmark.application.database.SiteBackup.Backup;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code inkmark backup}. */
@Command(
        name = "backup",
        description = "Write the whole site, as one moment saw it, to a file. Works while the server runs, on the "
                + "database in the data folder.")
public final class BackupCommand implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file to write, a .zip; there must be none of that name")
    private Path file = Path.of("");

    @Mixin
    private final FormatOption format = new FormatOption();

    public BackupCommand(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.useDatabase(open -> {
            var backup = written(open.port(BackUpSite.class));
            BackupSheet.print(backup, format.format(), terminal);
            terminal.tell("Wrote '%s', %s: the site of %s.".formatted(file, BackupSheet.size(backup), backup.at()));
            return 0;
        });
    }

    private Backup written(BackUpSite site) {
        try {
            return site.backUp(file);
        } catch (IOException e) {
            throw CommandFailed.on("write", file, e);
        }
    }
}

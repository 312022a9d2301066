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

/** {@code inkmark restore}. */
@Command(
        name = "restore",
        description =
                "Bring the site from a backup into the data folder, which must hold none. Where this was cut off, "
                        + "run it again.")
public final class RestoreCommand implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A file that 'inkmark backup' wrote, or serve before an upgrade")
    private Path file = Path.of("");

    @Mixin
    private final FormatOption format = new FormatOption();

    public RestoreCommand(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.useDatabase(open -> {
            var backup = restored(open.port(BackUpSite.class));
            BackupSheet.print(backup, format.format(), terminal);
            terminal.tell("Restored the site of %s into '%s'.".formatted(backup.at(), site.data()));
            return 0;
        });
    }

    private Backup restored(BackUpSite site) {
        try {
            return site.restore(file);
        } catch (IOException e) {
            throw CommandFailed.on("restore", file, e);
        }
    }
}

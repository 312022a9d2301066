package org.inkmark.cli.bookmark;

import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code inkmark bookmark} and what stands below it. */
@Command(
        name = "bookmark",
        description = "Keeping addresses, and the bookmark files of browsers.",
        synopsisSubcommandLabel = "COMMAND")
public final class BookmarkCommands {
    private BookmarkCommands() {}

    public static CommandLine commandLine(SiteOptions site, Terminal terminal) {
        return new CommandLine(new BookmarkCommands())
                .addSubcommand(new BookmarkAdd(site, terminal))
                .addSubcommand(new BookmarkList(site, terminal))
                .addSubcommand(new BookmarkShow(site, terminal))
                .addSubcommand(new BookmarkEdit(site, terminal))
                .addSubcommand(new BookmarkDelete(site, terminal))
                .addSubcommand(new BookmarkImport(site, terminal))
                .addSubcommand(new BookmarkExport(site, terminal));
    }
}

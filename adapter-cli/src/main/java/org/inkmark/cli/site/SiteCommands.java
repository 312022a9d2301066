package org.inkmark.cli.site;

import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code inkmark site} and what stands below it. */
@Command(name = "site", description = "The site's settings and its secret.", synopsisSubcommandLabel = "COMMAND")
public final class SiteCommands {
    private SiteCommands() {}

    public static CommandLine commandLine(SiteOptions site, Terminal terminal) {
        return new CommandLine(new SiteCommands())
                .addSubcommand(new SiteShow(site, terminal))
                .addSubcommand(new SiteSet(site, terminal))
                .addSubcommand(new SiteRotateSecret(site, terminal));
    }
}

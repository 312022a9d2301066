package org.inkmark.cli.mail;

import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code inkmark mail} and what stands below it. */
@Command(name = "mail", description = "The mail that the site sends.", synopsisSubcommandLabel = "COMMAND")
public final class MailCommands {
    private MailCommands() {}

    public static CommandLine commandLine(SiteOptions site, Terminal terminal) {
        return new CommandLine(new MailCommands()).addSubcommand(new MailTrial(site, terminal));
    }
}

package org.inkmark.cli.audit;

import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code inkmark audit} and what stands below it. */
@Command(name = "audit", description = "Who did what, when and from where.", synopsisSubcommandLabel = "COMMAND")
public final class AuditCommands {

    private AuditCommands() {}

    public static CommandLine commandLine(SiteOptions site, Terminal terminal) {
        return new CommandLine(new AuditCommands()).addSubcommand(new AuditList(site, terminal));
    }
}

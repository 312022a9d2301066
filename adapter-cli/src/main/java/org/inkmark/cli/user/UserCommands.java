package org.inkmark.cli.user;

import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code inkmark user} and what stands below it. */
@Command(name = "user", description = "The people of the site.", synopsisSubcommandLabel = "COMMAND")
public final class UserCommands {
    private UserCommands() {}

    public static CommandLine commandLine(SiteOptions site, Terminal terminal) {
        return new CommandLine(new UserCommands())
                .addSubcommand(new UserAdd(site, terminal))
                .addSubcommand(new UserInvite(site, terminal))
                .addSubcommand(new UserList(site, terminal))
                .addSubcommand(new UserShow(site, terminal))
                .addSubcommand(new UserEdit(site, terminal))
                .addSubcommand(new UserPassword(site, terminal))
                .addSubcommand(new UserSignOut(site, terminal))
                .addSubcommand(new UserTwoFactor(site, terminal))
                .addSubcommand(new UserDisable(site, terminal))
                .addSubcommand(new UserEnable(site, terminal))
                .addSubcommand(new UserDelete(site, terminal));
    }
}

package org.inkmark.cli.user;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "disable",
        description = "Let a user sign in no more, and end the user's sessions. What they wrote stays.")
final class UserDisable implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "USERNAME")
    private String username = "";

    UserDisable(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var user = open.port(ManageUsers.class).disable(Actor.operator(), username);
            terminal.tell("Disabled user " + user.username() + ".");
            return 0;
        });
    }
}

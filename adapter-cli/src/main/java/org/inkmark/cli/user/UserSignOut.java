package org.inkmark.cli.user;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "sign-out", description = "End all sessions of a user, who can sign in again.")
final class UserSignOut implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "USERNAME")
    private String username = "";

    UserSignOut(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var user = open.port(ManageUsers.class).signOut(Actor.operator(), username);
            terminal.tell("Signed user " + user.username() + " out everywhere.");
            return 0;
        });
    }
}

package org.inkmark.cli.user;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.NewPassword;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "password", description = "Give a user another password, and end the user's sessions.")
final class UserPassword implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final NewPassword password;

    @Parameters(paramLabel = "USERNAME")
    private String username = "";

    UserPassword(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
        this.password = new NewPassword(terminal);
    }

    @Override
    public Integer call() throws IOException {
        password.requireSomewhereToReadFrom();
        return site.use(open -> {
            open.port(BrowseUsers.class).show(Actor.operator(), username);
            var typed = password.read(username);
            open.port(ManageUsers.class)
                    .changePassword(Actor.operator(), username, Optional.empty(), typed, Optional.empty());
            terminal.tell("Changed the password of user " + username + ".");
            return 0;
        });
    }
}

package org.inkmark.cli.user;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.inkmark.application.twofactor.OverseeTwoFactor;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a user, by the username now or before.")
final class UserShow implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "USERNAME")
    private String username = "";

    UserShow(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var users = open.port(BrowseUsers.class);
            var user = users.show(Actor.operator(), username);
            var possessions =
                    users.possessions(Actor.operator(), user.username().value());
            var twoFactor = !open.port(OverseeTwoFactor.class)
                    .whoHaveIt(Actor.operator(), List.of(user.id()))
                    .isEmpty();
            UserSheet.SHOW.show(
                    new UserSheet.Shown(new UserSheet.Listed(user, twoFactor), possessions), format.format(), terminal);
            return 0;
        });
    }
}

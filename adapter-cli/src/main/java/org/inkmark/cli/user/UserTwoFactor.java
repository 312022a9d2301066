package org.inkmark.cli.user;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.twofactor.OverseeTwoFactor;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "two-factor",
        description =
                "Let a user who has lost the authenticator app sign in by password alone, and end the user's sessions.")
final class UserTwoFactor implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "USERNAME")
    private String username = "";

    @Option(
            names = "--off",
            required = true,
            description = "Switch two-factor sign-in off; only the user can switch it on")
    @SuppressWarnings(
            "UnusedVariable") // there is nothing else to do here: it is typed so that the line says what is done
    private boolean off;

    UserTwoFactor(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            open.port(OverseeTwoFactor.class).switchOff(Actor.operator(), username);
            terminal.tell("Switched off two-factor sign-in of user " + username + ".");
            return 0;
        });
    }
}

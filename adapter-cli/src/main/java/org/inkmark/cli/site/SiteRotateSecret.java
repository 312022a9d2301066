package org.inkmark.cli.site;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.site.RotateSecret;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.cli.terminal.Confirmation;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rotate-secret",
        description =
                "Give the site another secret. Forms that are open and messages on their way are refused from then on; "
                        + "nobody is signed out.")
final class SiteRotateSecret implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final Confirmation confirmation;

    SiteRotateSecret(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
        this.confirmation = new Confirmation(terminal);
    }

    @Override
    public Integer call() throws IOException {
        confirmation.requireSomebodyToAsk();
        return site.use(open -> {
            var secret = open.port(RotateSecret.class);
            if (secret.isPrescribed()) {
                throw new CommandFailed(
                        "A configured secret takes the place of the site's own, so that another one would have no effect: "
                                + "change INKMARK_SECRET, or secret in the file, and restart the server");
            }
            confirmation.require("Give the site another secret? Every form that is open in a browser will be refused.");
            secret.rotate(Actor.operator());
            terminal.tell("The site has another secret. A running server takes it within a second, "
                    + "unless it was started with a configured one.");
            return 0;
        });
    }
}

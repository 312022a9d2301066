package org.inkmark.cli.mail;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.mail.CheckMail;
import org.inkmark.application.mail.MailUnusable;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "test", description = "Send a message that says that mail works, or say why it does not.")
final class MailTrial implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "ADDRESS", description = "The e-mail address to which it goes")
    private String address = "";

    MailTrial(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            try {
                open.port(CheckMail.class).sendTo(address);
            } catch (MailUnusable e) {
                throw new CommandFailed(String.valueOf(e.getMessage()), e);
            }
            terminal.tell("The mail server took a message to " + address + ".");
            return 0;
        });
    }
}

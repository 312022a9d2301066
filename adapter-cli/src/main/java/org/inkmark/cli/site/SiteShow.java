package org.inkmark.cli.site;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.twofactor.OverseeTwoFactor;
import org.inkmark.application.user.Join;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Show the site's settings.")
final class SiteShow implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final FormatOption format = new FormatOption();

    SiteShow(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var browse = open.port(BrowseSite.class);
            var state = new SiteState(
                    browse.site(),
                    open.port(Join.class).isOpen(),
                    browse.isReadOnly(),
                    open.port(OverseeTwoFactor.class).requiredFrom(Actor.operator()));
            SiteSheet.SHEET.show(state, format.format(), terminal);
            return 0;
        });
    }
}

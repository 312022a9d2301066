package org.inkmark.cli.post;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Confirmation;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Delete a post.")
final class PostDelete implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final Confirmation confirmation;

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    PostDelete(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
        this.confirmation = new Confirmation(terminal);
    }

    @Override
    public Integer call() throws IOException {
        confirmation.requireSomebodyToAsk();
        return site.use(open -> {
            var view = open.port(BrowsePosts.class).showForChange(Actor.operator(), slug);
            var current = view.post().slug().value();
            confirmation.require("Delete post " + current + ", '" + view.post().title() + "' by "
                    + view.author().username() + "?");
            open.port(ManagePosts.class).delete(Actor.operator(), current);
            terminal.tell("Deleted post " + current + ".");
            return 0;
        });
    }
}

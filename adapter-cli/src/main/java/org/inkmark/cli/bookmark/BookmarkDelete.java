package org.inkmark.cli.bookmark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.application.bookmark.ManageBookmarks;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Confirmation;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "delete", description = "Delete a bookmark.")
final class BookmarkDelete implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final Confirmation confirmation;

    @Mixin
    private final KeptAddress kept = new KeptAddress();

    BookmarkDelete(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
        this.confirmation = new Confirmation(terminal);
    }

    @Override
    public Integer call() throws IOException {
        confirmation.requireSomebodyToAsk();
        return site.use(open -> {
            var view = open.port(BrowseBookmarks.class).show(Actor.operator(), kept.user(), kept.address());
            var address = view.bookmark().address().typed();
            confirmation.require("Delete bookmark " + address + ", '"
                    + view.bookmark().heading() + "', of user " + view.owner().username() + "?");
            open.port(ManageBookmarks.class).delete(Actor.operator(), kept.user(), address);
            terminal.tell("Deleted bookmark " + address + ".");
            return 0;
        });
    }
}

package org.inkmark.cli.bookmark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Show a bookmark.")
final class BookmarkShow implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final KeptAddress kept = new KeptAddress();

    BookmarkShow(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var view = open.port(BrowseBookmarks.class).show(Actor.operator(), kept.user(), kept.address());
            BookmarkSheet.SHEET.show(view, format.format(), terminal);
            return 0;
        });
    }
}

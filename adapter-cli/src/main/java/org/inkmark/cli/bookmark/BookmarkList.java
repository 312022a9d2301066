package org.inkmark.cli.bookmark;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.bookmark.BookmarkQuery;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.output.LimitOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List bookmarks, the newest first; everybody's without --user.")
final class BookmarkList implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Option(names = "--user", paramLabel = "USERNAME", description = "Only this user's")
    private Optional<String> user = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only those that carry it")
    private Optional<String> tag = Optional.empty();

    @ArgGroup
    private @Nullable VisibilityChoice visibility;

    @Option(names = "--to-read", description = "Only those that are to be read yet")
    private boolean toRead;

    BookmarkList(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var query = new BookmarkQuery(
                user,
                tag,
                Optional.ofNullable(visibility).map(VisibilityChoice::visibility),
                toRead ? Optional.of(true) : Optional.empty(),
                Optional.empty());
        return site.use(open -> {
            var bookmarks = open.port(BrowseBookmarks.class);
            var wanted = limit.of(request -> bookmarks.list(Actor.operator(), query, request));
            BookmarkSheet.SHEET.list(wanted, format.format(), terminal);
            return 0;
        });
    }
}

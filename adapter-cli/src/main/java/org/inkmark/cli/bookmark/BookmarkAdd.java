package org.inkmark.cli.bookmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.bookmark.AddBookmark;
import org.inkmark.application.bookmark.ManageBookmarks;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Keep an address, seen by its user alone unless it is made public.")
final class BookmarkAdd implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "ADDRESS", description = "An http or https address")
    private String address = "";

    @Option(names = "--user", paramLabel = "USERNAME", required = true, description = "Who keeps it")
    private String user = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "What it is")
    private String title = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "What there is to say of it, in Markdown")
    private String note = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag; may be given again")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--public", description = "Seen by everybody")
    private boolean everybody;

    @Option(names = "--to-read", description = "To be read yet")
    private boolean toRead;

    BookmarkAdd(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var command = new AddBookmark(
                Optional.of(user),
                address,
                title,
                note,
                tags,
                everybody ? Visibility.PUBLIC : Visibility.PRIVATE,
                toRead);
        return site.use(open -> {
            var bookmark = open.port(ManageBookmarks.class).add(Actor.operator(), command);
            terminal.tell("Added bookmark " + bookmark.address().typed() + ".");
            return 0;
        });
    }
}

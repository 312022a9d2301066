package org.inkmark.cli.bookmark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.inkmark.application.bookmark.EditBookmark;
import org.inkmark.application.bookmark.ManageBookmarks;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "edit", description = "Change a bookmark. What is not named stays as it is.")
final class BookmarkEdit implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final KeptAddress kept = new KeptAddress();

    @Option(names = "--address", paramLabel = "NEW", description = "Another address")
    private Optional<String> address = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "Another title")
    private Optional<String> title = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "Another note, in Markdown")
    private Optional<String> note = Optional.empty();

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "A tag in place of the present ones; may be given again; --tag '' takes all away")
    private @Nullable List<String> tags;

    @ArgGroup
    private @Nullable VisibilityChoice visibility;

    @Option(names = "--to-read", negatable = true, description = "To be read yet, or no more")
    private @Nullable Boolean toRead;

    BookmarkEdit(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var change = new EditBookmark(
                OptionalLong.empty(),
                address,
                title,
                note,
                Optional.ofNullable(tags),
                Optional.ofNullable(visibility).map(VisibilityChoice::visibility),
                Optional.ofNullable(toRead));
        if (change.equals(EditBookmark.nothing())) {
            throw new ParameterException(spec.commandLine(), "Nothing to change: name at least one option");
        }
        return site.use(open -> {
            var bookmark = open.port(ManageBookmarks.class).edit(Actor.operator(), kept.user(), kept.address(), change);
            terminal.tell("Changed bookmark " + bookmark.address().typed() + ".");
            return 0;
        });
    }
}

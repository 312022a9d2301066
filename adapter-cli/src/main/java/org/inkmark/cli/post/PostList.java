package org.inkmark.cli.post;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PostQuery;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.output.LimitOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List posts in any state, the last changed first.")
final class PostList implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;
    private final InstantSource clock;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Option(names = "--author", paramLabel = "USERNAME", description = "Only this user's")
    private Optional<String> author = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only those that carry it")
    private Optional<String> tag = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            completionCandidates = StateNames.class,
            description = "Only draft, scheduled or published")
    private Optional<PostState> state = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "Only those whose title holds these words")
    private Optional<String> title = Optional.empty();

    PostList(SiteOptions site, Terminal terminal, InstantSource clock) {
        this.site = site;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var query = new PostQuery(author, tag, state, title);
        return site.use(open -> {
            var posts = open.port(BrowsePosts.class);
            var wanted = limit.of(request -> posts.list(Actor.operator(), query, request));
            PostSheet.at(clock.instant()).list(wanted, format.format(), terminal);
            return 0;
        });
    }
}

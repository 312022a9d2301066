package org.inkmark.cli.post;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.post.WritePost;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.cli.post.file.TypedTime;
import org.inkmark.cli.site.OpenSite;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.cli.terminal.TextInput;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.user.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Add a post, a draft unless it is published at once; prints its slug.")
final class PostAdd implements Callable<Integer> {
    /** Room for what line breaks of another system take; the post's own limit is told by the use case. */
    static final int MAX_BYTES = 2 * Post.MAX_MARKDOWN_BYTES;

    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The body in Markdown; - reads standard input; empty where there is none")
    private @Nullable String file;

    @Option(names = "--title", paramLabel = "TEXT", required = true, description = "The post's title")
    private String title = "";

    @Option(
            names = "--description",
            paramLabel = "TEXT",
            description = "What it is about, for lists and search engines")
    private Optional<String> description = Optional.empty();

    @Option(names = "--author", paramLabel = "USERNAME", required = true, description = "Whose post it is")
    private String author = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag; may be given again")
    private List<String> tags = new ArrayList<>();

    @ArgGroup
    private @Nullable Publication publication;

    /** One of the two, or a draft. */
    static final class Publication {
        @Option(names = "--publish", required = true, description = "Publish it now")
        @SuppressWarnings("UnusedVariable") // its being there without the other says it all
        private boolean now;

        @Option(
                names = "--at",
                paramLabel = "TIME",
                required = true,
                converter = TimeArgument.class,
                description = "Publish it at a time, past or to come. " + TimeArgument.HELP)
        private @Nullable TypedTime at;

        PublishTime in(OpenSite open) {
            return at == null
                    ? PublishTime.now()
                    : PublishTime.at(at.in(open.port(BrowseSite.class).site().zone()));
        }
    }

    PostAdd(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var markdown = file == null ? "" : TextInput.read(file, terminal, MAX_BYTES);
        return site.use(open -> {
            var when = Optional.ofNullable(publication).map(chosen -> chosen.in(open));
            var post = open.port(ManagePosts.class)
                    .write(
                            Actor.operator(),
                            new WritePost(
                                    Optional.of(author),
                                    title,
                                    Optional.empty(),
                                    description,
                                    markdown,
                                    tags,
                                    Optional.empty(),
                                    when));
            terminal.out().append(post.slug().value()).append('\n');
            return 0;
        });
    }
}

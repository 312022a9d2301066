package org.inkmark.cli.post;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inkmark.application.post.EditPost;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.cli.terminal.TextInput;
import org.inkmark.domain.user.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "edit", description = "Change a post; prints its slug. What is not named stays as it is.")
final class PostEdit implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "Another title")
    private Optional<String> title = Optional.empty();

    @Option(names = "--slug", paramLabel = "NEW", description = "Another slug; the old one's page redirects")
    private Optional<String> newSlug = Optional.empty();

    @Option(names = "--description", paramLabel = "TEXT", description = "Another description; '' for none")
    private Optional<String> description = Optional.empty();

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "A tag in place of the present ones; may be given again; --tag '' takes all away")
    private @Nullable List<String> tags;

    @Option(names = "--body", paramLabel = "FILE", description = "Another body in Markdown; - reads standard input")
    private Optional<String> body = Optional.empty();

    PostEdit(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var newTags = Optional.ofNullable(tags);
        if (Stream.of(title, newSlug, description, newTags, body).allMatch(Optional::isEmpty)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing to change: name at least one of --title, --slug, --description, --tag, --body");
        }
        var markdown = body.map(file -> TextInput.read(file, terminal, PostAdd.MAX_BYTES));
        var change = new EditPost(
                OptionalLong.empty(),
                title,
                newSlug,
                description,
                markdown,
                newTags,
                Optional.empty(),
                Optional.empty());
        return site.use(open -> {
            var post = open.port(ManagePosts.class).edit(Actor.operator(), slug, change);
            terminal.out().append(post.slug().value()).append('\n');
            return 0;
        });
    }
}

package org.inkmark.cli.post;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.cli.post.file.TypedTime;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.post.Publication;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "publish", description = "Publish a post, now or at a time.")
final class PostPublish implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;
    private final InstantSource clock;

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = TimeArgument.class,
            description = "When, in the past or to come. " + TimeArgument.HELP)
    private Optional<TypedTime> at = Optional.empty();

    PostPublish(SiteOptions site, Terminal terminal, InstantSource clock) {
        this.site = site;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var when = at.map(typed -> PublishTime.at(
                            typed.in(open.port(BrowseSite.class).site().zone())))
                    .orElseGet(PublishTime::now);
            var post = open.port(ManagePosts.class).publish(Actor.operator(), slug, when);
            terminal.tell(told(post.slug().value(), post.publication()));
            return 0;
        });
    }

    private String told(String current, Publication publication) {
        return switch (publication.stateAt(clock.instant())) {
            case SCHEDULED ->
                "Post " + current + " is scheduled for "
                        + publication.publishedAt().orElseThrow() + ".";
            case DRAFT, PUBLISHED -> "Published post " + current + ".";
        };
    }
}

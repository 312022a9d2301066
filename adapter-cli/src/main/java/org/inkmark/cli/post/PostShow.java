package org.inkmark.cli.post;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a post, by its slug now or before.")
final class PostShow implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;
    private final InstantSource clock;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    PostShow(SiteOptions site, Terminal terminal, InstantSource clock) {
        this.site = site;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var view = open.port(BrowsePosts.class).show(Actor.operator(), slug);
            PostSheet.at(clock.instant()).show(view, format.format(), terminal);
            return 0;
        });
    }
}

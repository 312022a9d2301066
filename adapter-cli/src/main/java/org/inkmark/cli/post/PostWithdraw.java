package org.inkmark.cli.post;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "withdraw", description = "Make a post a draft again.")
final class PostWithdraw implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    PostWithdraw(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var post = open.port(ManagePosts.class).withdraw(Actor.operator(), slug);
            terminal.tell("Post " + post.slug() + " is a draft again.");
            return 0;
        });
    }
}

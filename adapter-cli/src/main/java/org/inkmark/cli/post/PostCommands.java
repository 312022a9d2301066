package org.inkmark.cli.post;

import java.time.InstantSource;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code inkmark post} and what stands below it. */
@Command(name = "post", description = "Writing posts, and bringing them over.", synopsisSubcommandLabel = "COMMAND")
public final class PostCommands {
    private PostCommands() {}

    public static CommandLine commandLine(SiteOptions site, Terminal terminal, InstantSource clock) {
        return new CommandLine(new PostCommands())
                .addSubcommand(new PostAdd(site, terminal))
                .addSubcommand(new PostList(site, terminal, clock))
                .addSubcommand(new PostShow(site, terminal, clock))
                .addSubcommand(new PostEdit(site, terminal))
                .addSubcommand(new PostPublish(site, terminal, clock))
                .addSubcommand(new PostWithdraw(site, terminal))
                .addSubcommand(new PostDelete(site, terminal))
                .addSubcommand(new PostImport(site, terminal));
    }
}

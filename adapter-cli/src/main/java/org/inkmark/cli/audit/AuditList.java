package org.inkmark.cli.audit;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.audit.BrowseAudit;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.output.LimitOption;
import org.inkmark.cli.post.TimeArgument;
import org.inkmark.cli.post.file.TypedTime;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Username;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List who did what to which thing, the newest first.")
final class AuditList implements Callable<Integer> {

    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeArgument.class,
            description = "Only what was done then or later. " + TimeArgument.HELP)
    private Optional<TypedTime> since = Optional.empty();

    @Option(
            names = "--user",
            paramLabel = "USERNAME",
            description = "Only what this user did, and what was done to the user")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            completionCandidates = ActionNames.class,
            description = "Only this: ${COMPLETION-CANDIDATES}")
    private Optional<AuditAction> action = Optional.empty();

    AuditList(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var wanted = user.map(Username::new);
        return site.use(open -> {
            var zone = open.port(BrowseSite.class).site().zone();
            var filter = new AuditFilter(since.map(typed -> typed.in(zone)), wanted, action);
            var audit = open.port(BrowseAudit.class);
            AuditSheet.LIST.list(
                    limit.of(request -> audit.list(Actor.operator(), filter, request)), format.format(), terminal);
            return 0;
        });
    }
}

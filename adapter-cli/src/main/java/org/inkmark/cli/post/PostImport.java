package org.inkmark.cli.post;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.post.ImportPosts;
import org.inkmark.application.post.ImportPosts.Outcome;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.cli.output.Progress;
import org.inkmark.cli.site.OpenSite;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Interruption;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.DomainException;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Import the Markdown files of Jekyll, Hugo or Zola. A file that was imported before and has not changed "
                        + "changes nothing.")
final class PostImport implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int failed;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, and folders with all that is in them")
    private List<Path> paths = List.of();

    @Option(
            names = "--author",
            paramLabel = "USERNAME",
            description = "The author of posts that name nobody who is a user here")
    private Optional<String> author = Optional.empty();

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing")
    private boolean dryRun;

    PostImport(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    /** A file that can be read, and when its post was published. */
    private record Dated(MarkdownFile file, Instant at) {}

    @Override
    public Integer call() throws IOException {
        var files = MarkdownFiles.below(paths);
        try (var open = site.open();
                var interruption = new Interruption()) {
            author.ifPresent(name -> open.port(BrowseUsers.class).show(Actor.operator(), name));
            var reader = new FileToPost(open.port(BrowseSite.class).site().zone(), author);
            try (var progress = new Progress("Importing", files.found().size(), terminal)) {
                files.refused().forEach(file -> fail(progress, file.source(), file.reason()));
                for (var dated : oldestFirst(files, reader, progress, interruption)) {
                    if (interruption.isRequested()) {
                        break;
                    }
                    importPost(dated.file(), reader, open, progress);
                }
            }
            terminal.out().append(summary(files)).append('\n');
            return interruption.isRequested() ? Interruption.EXIT_CODE : failed > 0 ? 1 : 0;
        }
    }

    /** Read twice, once for the order: the texts of a large blog need not fit into memory. */
    private List<Dated> oldestFirst(
            MarkdownFiles files, FileToPost reader, Progress progress, Interruption interruption) {
        var readable = new ArrayList<Dated>();
        for (var file : files.found()) {
            if (interruption.isRequested()) {
                break;
            }
            try {
                readable.add(new Dated(file, reader.read(file).publishedAt().orElse(Instant.MAX)));
            } catch (UnreadableFile e) {
                fail(progress, file.path().toString(), e.reason());
                progress.step();
            }
        }
        readable.sort(Comparator.comparing(Dated::at)
                .thenComparing(dated -> dated.file().source()));
        return readable;
    }

    private void importPost(MarkdownFile file, FileToPost reader, OpenSite open, Progress progress) {
        var posts = open.port(ImportPosts.class);
        try {
            var post = reader.read(file);
            var outcome = dryRun ? posts.tryOut(Actor.operator(), post) : posts.importPost(Actor.operator(), post);
            outcomes.merge(outcome, 1, Integer::sum);
        } catch (UnreadableFile e) {
            fail(progress, file.path().toString(), e.reason());
        } catch (DomainException e) {
            fail(progress, file.path().toString(), String.valueOf(e.getMessage()));
        }
        progress.step();
    }

    private void fail(Progress progress, String file, String reason) {
        failed++;
        progress.say(file + ": " + reason);
    }

    private String summary(MarkdownFiles files) {
        var counts = "%d added, %d updated, %d unchanged, %d failed"
                .formatted(count(Outcome.ADDED), count(Outcome.UPDATED), count(Outcome.UNCHANGED), failed);
        var skipped = files.sections() == 0 ? "" : ", " + files.sections() + " section pages skipped";
        return (dryRun ? "Would be: " : "") + counts + skipped;
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}

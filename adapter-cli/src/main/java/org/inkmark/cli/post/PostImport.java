package org.inkmark.cli.post;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.post.ImportPosts;
import org.inkmark.application.post.ImportPosts.Conflict;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.cli.output.Progress;
import org.inkmark.cli.post.file.FileToPost;
import org.inkmark.cli.post.file.MarkdownFiles;
import org.inkmark.cli.post.file.OldPaths;
import org.inkmark.cli.site.OpenSite;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Interruption;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "import",
        description =
                "Import the Markdown files of Jekyll, Hugo or Zola. A file that was imported before and has not changed "
                        + "changes nothing.")
final class PostImport implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, and folders with all that is in them")
    private List<Path> paths = List.of();

    @Option(
            names = "--author",
            paramLabel = "USERNAME",
            description = "The author of posts that name nobody who is a user here")
    private Optional<String> author = Optional.empty();

    @Option(
            names = "--old-paths",
            paramLabel = "PATTERN",
            converter = OldPathsArgument.class,
            description = "Where the posts answered until now, as Jekyll and Hugo write it: "
                    + "/news/:year/:month/:day/:title/ or pretty. These paths will lead to the posts. May be repeated")
    private List<OldPaths> oldPaths = List.of();

    @Option(
            names = "--force",
            description = "Where a file has changed and its post was edited or deleted here too, let the file win")
    private boolean force;

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing")
    private boolean dryRun;

    PostImport(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    /** A pattern as an argument. */
    static final class OldPathsArgument implements ITypeConverter<OldPaths> {
        @Override
        public OldPaths convert(String typed) {
            try {
                return OldPaths.of(typed);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        var files = MarkdownFiles.below(paths);
        return site.use(open -> {
            try (var interruption = new Interruption()) {
                return importAll(files, open, interruption);
            }
        });
    }

    private int importAll(MarkdownFiles files, OpenSite open, Interruption interruption) throws IOException {
        author.ifPresent(name -> open.port(BrowseUsers.class).show(Actor.operator(), name));
        var reader = new FileToPost(open.port(BrowseSite.class).site().zone(), author);
        try (var progress = new Progress("Importing", files.found().size(), terminal)) {
            var conflict = force ? Conflict.OVERWRITE : Conflict.KEEP;
            var report = new ImportReport(progress);
            new ImportRun(open.port(ImportPosts.class), files, reader, oldPaths, conflict, dryRun, report, interruption)
                    .importAll();
            if (!terminal.isQuiet()) {
                terminal.out()
                        .append(dryRun ? "Would be: " : "")
                        .append(report.summary(files.sections(), !oldPaths.isEmpty() && !dryRun))
                        .append('\n');
            }
            return interruption.isRequested() ? Interruption.EXIT_CODE : report.isWhole() ? 0 : 1;
        }
    }
}

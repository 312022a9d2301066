package org.inkmark.cli.bookmark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.bookmark.ImportBookmarks;
import org.inkmark.application.bookmark.ImportBookmarks.Summary;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.cli.terminal.TextInput;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Import the bookmark file of a browser or service, in the Netscape format. An address that the user keeps "
                        + "already gets the file's tags and the earlier date.")
final class BookmarkImport implements Callable<Integer> {
    /** Browsers write the picture of each page into it: this is room for some 20,000 bookmarks. */
    private static final int MAX_BYTES = 64 * 1_024 * 1_024;

    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The bookmark file; - reads standard input")
    private String file = "";

    @Option(names = "--user", paramLabel = "USERNAME", required = true, description = "Who is to keep them")
    private String user = "";

    BookmarkImport(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var content = NetscapeReader.read(TextInput.bytes(file, terminal, MAX_BYTES), file);
        return site.use(open -> {
            var summary = open.port(ImportBookmarks.class).importAll(Actor.operator(), user, content.bookmarks());
            for (var failure : summary.failures()) {
                terminal.err().println(Printable.line(failure.address() + ": " + failure.reason()));
            }
            if (!terminal.isQuiet()) {
                terminal.out().append(told(summary, content.skipped())).append('\n');
            }
            return summary.failures().isEmpty() ? 0 : 1;
        });
    }

    private static String told(Summary summary, int skipped) {
        return "%d added, %d merged, %d unchanged, %d skipped, %d failed"
                .formatted(
                        summary.added(),
                        summary.merged(),
                        summary.unchanged(),
                        skipped,
                        summary.failures().size());
    }
}

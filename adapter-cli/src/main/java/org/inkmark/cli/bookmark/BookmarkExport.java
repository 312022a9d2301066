package org.inkmark.cli.bookmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inkmark.application.bookmark.ExportBookmarks;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.user.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write a user's bookmarks as a file that browsers and services import.")
final class BookmarkExport implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "The file to write; standard output without it, or for -")
    private String file = "-";

    @Option(names = "--user", paramLabel = "USERNAME", required = true, description = "Whose bookmarks")
    private String user = "";

    BookmarkExport(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            try (var wanted = open.port(ExportBookmarks.class).exportAll(Actor.operator(), user)) {
                if (file.equals("-")) {
                    write(wanted, Printable.writer(terminal));
                } else {
                    var named = Path.of(file);
                    var isThere = Files.exists(named);
                    write(wanted, named);
                    terminal.tell((isThere ? "Replaced '" : "Wrote '") + file + "'.");
                }
            }
            return 0;
        });
    }

    private static void write(Stream<Bookmark> wanted, Writer out) throws IOException {
        new NetscapeWriter(out).write(wanted.iterator());
    }

    /** Whole or not at all: a file of that name stays as it is until the new one is complete. */
    private static void write(Stream<Bookmark> wanted, Path named) {
        try {
            if (Files.exists(named) && !Files.isRegularFile(named)) { // a device or a pipe: written to, not replaced
                try (var out = Files.newBufferedWriter(named, StandardCharsets.UTF_8)) {
                    write(wanted, out);
                }
                return;
            }
            var target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
            var folder = target.getParent();
            var unfinished = Files.createTempFile(folder, ".inkmark-", ".html");
            try {
                try (var out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                    write(wanted, out);
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw CommandFailed.on("write", named, e);
        }
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** See the script move beside this file. */
final class Move {

    private static final int BOOKMARKS = 30_000;
    private static final int WRITERS = 8;
    private static final Pattern MISSED = Pattern.compile("(\\d+) changes at the source since the snapshot");

    private Move() {}

    public static void main(String[] arguments) throws Exception {
        var site = new WrittenSite(arguments[0]);
        var target = Map.of("INKMARK_TO_URL", arguments[1]);
        var there = Map.of("INKMARK_DATABASE_URL", arguments[1]);
        site.run(Map.of(), "bookmark", "import", bookmarks().toString(), "--user", "writer");
        var server = site.serve();
        var refused = new AtomicInteger();
        var stopped = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < WRITERS; number++) {
                var writer = site.new Writer(server, 1, number);
                pool.submit(() -> write(writer, stopped, refused));
            }
            Thread.sleep(5_000);

            var copied = site.attempt(target, "db", "copy");
            System.out.println("living: exit " + copied.exitCode() + ", " + copied.err().lines().toList().getLast());
            var reported = MISSED.matcher(copied.err());
            var least = reported.find() ? Integer.parseInt(reported.group(1)) : 0;

            site.run(Map.of(), "site", "set", "read_only=true");
            var before = site.gone(there).size();
            System.out.println("missing in the target when all writing had ended: " + before + ", reported " + least
                    + " some seconds before");
            var again = site.attempt(target, "db", "copy");
            System.out.println("read-only: exit " + again.exitCode() + ", " + again.err().lines().toList().getLast());
            Thread.sleep(2_000);
            stopped.set(true);
        }
        server.end();
        var gone = site.gone(there);
        System.out.println(site.answered() + " answered writes, " + refused + " refused while read-only, " + gone.size()
                + " missing in the target");
        System.exit(gone.isEmpty() ? 0 : 1);
    }

    private static void write(WrittenSite.Writer writer, AtomicBoolean stopped, AtomicInteger refused) {
        try {
            while (!stopped.get()) {
                var status = writer.write();
                if (status == 503) {
                    refused.incrementAndGet();
                } else if (status != 303) {
                    System.err.println("unexpected answer: " + status);
                }
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("writer ended early: " + e);
        }
    }

    private static Path bookmarks() throws IOException {
        return Files.writeString(
                Files.createTempFile("inkmark-bench", ".html"),
                IntStream.range(0, BOOKMARKS)
                        .mapToObj(number ->
                                "<DT><A HREF=\"https://example.net/%d\" TAGS=\"t%d\">Bookmark %d</A>"
                                        .formatted(number, number % 200, number))
                        .collect(Collectors.joining("\n", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n", "\n</DL><p>\n")));
    }
}

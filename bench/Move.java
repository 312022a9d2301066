import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.persistence.engine.Database;

/** See the script move beside this file. */
final class Move {

    private static final int BOOKMARKS = 100_000;
    private static final int WRITERS = 8;
    private static final long WRITING_MEANWHILE_MILLIS = 1_000;

    private Move() {}

    public static void main(String[] arguments) throws Exception {
        var site = new WrittenSite(arguments[0]);
        site.run(Map.of(), "bookmark", "import", bookmarks().toString(), "--user", "writer");
        var server = site.serve();
        var refused = new AtomicInteger();
        var stopped = new AtomicBoolean();
        var paused = new AtomicBoolean();
        var isRight = true;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < WRITERS; number++) {
                var writer = site.new Writer(server, 1, number);
                pool.submit(() -> write(writer, paused, stopped, refused));
            }
            Thread.sleep(5_000);

            var copying = pool.submit(() -> site.attempt(Map.of("INKMARK_TO_URL", arguments[1]), "db", "copy"));
            waitForRows(arguments[1], copying);
            Thread.sleep(WRITING_MEANWHILE_MILLIS);
            paused.set(true); // what is missing is compared with what is said at the end
            var copied = copying.get();
            System.out.println("living: exit " + copied.exitCode() + ", " + lastLine(copied));
            var missing = site.gone(Map.of("INKMARK_DATABASE_URL", arguments[1])).size();
            System.out.println("missing in the target: " + missing);
            isRight &= copied.exitCode() == 3 && missing > 0 && lastLine(copied).startsWith(missing + " changes ");

            paused.set(false);
            Thread.sleep(2_000);
            site.run(Map.of(), "site", "set", "read_only=true");
            var again = site.attempt(Map.of("INKMARK_TO_URL", arguments[2]), "db", "copy");
            isRight &= again.exitCode() == 0;
            System.out.println("read-only: exit " + again.exitCode() + ", " + lastLine(again));
            Thread.sleep(2_000);
            stopped.set(true);
        }
        server.end();
        var gone = site.gone(Map.of("INKMARK_DATABASE_URL", arguments[2]));
        System.out.println(site.answered() + " answered writes, " + refused + " refused while read-only, " + gone.size()
                + " missing in the target");
        System.exit(isRight && gone.isEmpty() ? 0 : 1);
    }

    /** By the first row in the target the snapshot of the source has been taken. */
    private static void waitForRows(String url, Future<?> copying) throws Exception {
        var settings = new DatabaseSettings(Path.of(""), Optional.of(url), Mode.COMMAND);
        try (var target = Database.of(settings);
                var connection = target.direct().getConnection()) {
            while (!copying.isDone() && !hasRows(connection)) {
                Thread.sleep(50);
            }
        }
    }

    private static boolean hasRows(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM bookmarks LIMIT 1")) {
            return rows.next();
        } catch (SQLException e) {
            return false; // no such table yet
        }
    }

    private static String lastLine(WrittenSite.Result result) {
        return result.err().lines().reduce("", (_, line) -> line);
    }

    private static void write(WrittenSite.Writer writer, AtomicBoolean paused, AtomicBoolean stopped, AtomicInteger refused) {
        try {
            while (!stopped.get()) {
                if (paused.get()) {
                    Thread.sleep(100);
                    continue;
                }
                var status = writer.write();
                if (status == 503) {
                    refused.incrementAndGet();
                } else if (status != 303) {
                    System.err.println("unexpected answer: " + status);
                }
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
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

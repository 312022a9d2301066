import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/** See the script desk-lists beside this file. */
final class DeskLists {

    private static final String PASSWORD = "correct horse battery";
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 30;
    private static final int RARE = 10;
    private static final List<String> LISTS = List.of(
            "/desk/posts",
            "/desk/posts?state=published",
            "/desk/posts?state=draft",
            "/desk/posts?state=scheduled",
            "/desk/posts?tag=common",
            "/desk/posts?tag=rare",
            "/desk/posts?tag=common&state=draft",
            "/desk/posts?words=thought",
            "/desk/posts?words=singular",
            "/desk/posts?words=nowhere",
            "/desk/posts?whose=all",
            "/desk/posts?whose=all&state=draft",
            "/desk/posts?whose=all&tag=common",
            "/desk/posts?whose=all&tag=rare",
            "/desk/posts?whose=all&words=nowhere",
            "/desk/posts/new",
            "/desk/bookmarks",
            "/desk/bookmarks?visibility=public",
            "/desk/bookmarks?visibility=private",
            "/desk/bookmarks?to-read=yes",
            "/desk/bookmarks?tag=common",
            "/desk/bookmarks?tag=rare",
            "/desk/bookmarks?tag=common&to-read=yes",
            "/desk/bookmarks?words=thought",
            "/desk/bookmarks?words=singular",
            "/desk/bookmarks?words=nowhere",
            "/desk/bookmarks/new");

    private final String inkmark;
    private final Path folder;

    private DeskLists(String inkmark, Path folder) {
        this.inkmark = inkmark;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        var folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("inkmark-desk-lists");
        var bench = new DeskLists(arguments[0], folder);
        if (!Files.exists(folder.resolve("data"))) {
            bench.fill(count);
        }
        bench.measure();
        System.out.println("data in " + folder);
    }

    private void fill(int count) throws Exception {
        run("user", "add", "writer", "--email", "writer@example.org", "--role", "ADMIN", "--password-stdin");
        var posts = Files.createDirectories(folder.resolve("posts"));
        for (var number = 0; number < count; number++) {
            Files.writeString(posts.resolve("post-" + number + ".md"), post(number, count));
        }
        var bookmarks = folder.resolve("bookmarks.html");
        Files.write(bookmarks, (Iterable<String>) IntStream.range(-1, count).mapToObj(n -> bookmark(n, count))::iterator);
        run("post", "import", posts.toString(), "--author", "writer");
        run("bookmark", "import", bookmarks.toString(), "--user", "writer");
    }

    /** The oldest few are drafts, the next few scheduled; they alone carry the rare tag and the rare word. */
    private static String post(int number, int count) {
        var isRare = number < RARE;
        var date = number < RARE
                ? ""
                : "date: " + Instant.now().minus(number < 2 * RARE ? -10_000L : count - number, ChronoUnit.MINUTES) + "\n";
        return "---\ntitle: %s thought %d on quiet pages\n%s%stags: [%s]\n---\n%s\n"
                .formatted(
                        isRare ? "Singular" : "Another",
                        number,
                        date,
                        number < RARE ? "draft: true\n" : "",
                        tags(number, isRare),
                        "A line of *words* as people write them, one after another. ".repeat(20));
    }

    private static String bookmark(int number, int count) {
        if (number < 0) {
            return "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>";
        }
        var isRare = number < RARE;
        return "<DT><A HREF=\"https://example.org/%d\" ADD_DATE=\"%d\" PRIVATE=\"%d\" TOREAD=\"%d\" TAGS=\"%s\">%s thought %d on quiet pages</A>\n<DD>A note of some words"
                .formatted(
                        number,
                        Instant.now().getEpochSecond() - 60L * (count - number),
                        isRare ? 0 : 1,
                        isRare ? 1 : 0,
                        tags(number, isRare).replace(" ", ""),
                        isRare ? "Singular" : "Another",
                        number);
    }

    private static String tags(int number, boolean isRare) {
        return "t" + number % 200 + (number % 3 == 0 ? ", common" : "") + (isRare ? ", rare" : "");
    }

    private void measure() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var home = URI.create("http://127.0.0.1:" + port + "/");
        var server = start("serve", "--port", Integer.toString(port), "--upgrade", "--request-rate", "0");
        try {
            await(server, home);
            var session = signedIn(home);
            System.out.println("| list | median ms | 95 % ms | rows |");
            System.out.println("|---|--:|--:|--:|");
            for (var list : LISTS) {
                measure(session, home.resolve(list));
            }
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static void measure(Connection session, URI list) throws IOException {
        for (var round = 0; round < WARM_UP; round++) {
            session.newRequest(list.toString()).execute();
        }
        var rows = session.newRequest(list.toString()).get().select("ul.rows > li").size();
        var times = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            session.newRequest(list.toString()).execute();
            times.add((System.nanoTime() - began) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                "| `%s` | %.1f | %.1f | %d |%n",
                list.toString().substring(list.resolve("/").toString().length() - 1), times.get(ROUNDS / 2), times.get(ROUNDS * 95 / 100), rows);
    }

    private static void await(Process server, URI home) throws IOException {
        var lines = server.errorReader(StandardCharsets.UTF_8);
        var line = lines.readLine();
        while (line != null && !line.contains(home.toString())) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the server did not start");
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
    }

    private static Connection signedIn(URI home) throws IOException {
        var session = Jsoup.newSession().timeout(60_000).ignoreContentType(true);
        var form = session.newRequest(home.resolve("/sign-in").toString()).get().forms().getFirst();
        form.selectFirst("[name=username]").val("writer");
        form.selectFirst("[name=password]").val(PASSWORD);
        form.submit().execute();
        return session;
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(inkmark));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        return new ProcessBuilder(command).start();
    }

    private void run(String... arguments) throws Exception {
        var process = start(arguments);
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(PASSWORD + "\n");
        }
        var err = Thread.ofVirtual().unstarted(() -> {
            try {
                process.getErrorStream().transferTo(System.err);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        err.start();
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + List.of(arguments));
        }
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** A site of one's own that somebody adds bookmarks to, and that remembers which of them were answered. */
final class WrittenSite {

    static final String USER = "writer";
    static final String PASSWORD = "correct horse battery";
    private static final Pattern ADDRESS = Pattern.compile("https://example\\.org/\\d+/\\d+/\\d+");

    private final String inkmark;
    private final Path data = Files.createTempDirectory("inkmark-bench").resolve("data");
    private final Set<String> answered = new ConcurrentSkipListSet<>();

    /** In a new folder, or in the empty database that INKMARK_DATABASE_URL names. */
    WrittenSite(String inkmark) throws Exception {
        this.inkmark = inkmark;
        run(Map.of(), "db", "upgrade");
        run(Map.of(), "user", "add", USER, "--email", "writer@example.org", "--password-stdin");
    }

    record Server(Process process, URI home) {
        void end() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    Path data() {
        return data;
    }

    int answered() {
        return answered.size();
    }

    Server serve() throws Exception {
        return serve(Map.of());
    }

    Server serve(Map<String, String> environment) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var process = start(environment, "serve", "--port", Integer.toString(port), "--request-rate", "0");
        var home = URI.create("http://127.0.0.1:" + port + "/");
        var lines = process.errorReader(StandardCharsets.UTF_8);
        var line = lines.readLine();
        while (line != null && !line.contains(home.toString())) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the server did not start");
        }
        Thread.ofVirtual().start(() -> readOn(lines));
        Jsoup.connect(home.toString()).get();
        return new Server(process, home);
    }

    private static void readOn(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {}
        } catch (IOException e) {
            // the server has ended
        }
    }

    /** Somebody who has signed in and opened the form for a new bookmark. */
    final class Writer {
        private final String prefix;
        private final FormElement add;
        private int number;

        Writer(Server server, int round, int writer) throws IOException {
            prefix = "https://example.org/" + round + "/" + writer + "/";
            var session = Jsoup.newSession().timeout(30_000).ignoreContentType(true).ignoreHttpErrors(true);
            var signIn = form(session, server.home().resolve("/sign-in"), "/sign-in");
            signIn.selectFirst("[name=username]").val(USER);
            signIn.selectFirst("[name=password]").val(PASSWORD);
            signIn.submit().execute();
            add = form(session, server.home().resolve("/desk/bookmarks/new"), "/desk/bookmarks/new");
        }

        /** Adds another bookmark. The status of the answer. */
        int write() throws IOException {
            var address = prefix + number++;
            add.selectFirst("[name=address]").val(address);
            var status = add.submit().followRedirects(false).execute().statusCode();
            if (status == 303) {
                answered.add(address);
            }
            return status;
        }
    }

    private static FormElement form(Connection session, URI page, String action) throws IOException {
        return session.newRequest(page.toString()).get().forms().stream()
                .filter(form -> form.attr("action").endsWith(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form for " + action + " at " + page));
    }

    /** What was answered and is not there. */
    Set<String> gone() throws Exception {
        return gone(Map.of());
    }

    /**
     * What was answered and is not in another database.
     *
     * @param environment that names it
     */
    Set<String> gone(Map<String, String> environment) throws Exception {
        var listed = run(environment, "bookmark", "list", "--user", USER, "--format", "json");
        var missing = new TreeSet<>(answered);
        ADDRESS.matcher(listed).results().forEach(found -> missing.remove(found.group()));
        return missing;
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(inkmark));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What a command left behind. */
    record Result(int exitCode, String out, String err) {}

    Result attempt(Map<String, String> environment, String... arguments) throws Exception {
        var process = start(environment, arguments);
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(PASSWORD + "\n");
        }
        var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), Thread::startVirtualThread);
        var out = read(process.getInputStream());
        return new Result(process.waitFor(), out, err.join());
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command that must succeed said. */
    String run(Map<String, String> environment, String... arguments) throws Exception {
        var result = attempt(environment, arguments);
        if (result.exitCode() != 0) {
            throw new IOException(String.join(" ", arguments) + ": " + result.err());
        }
        return result.out();
    }
}

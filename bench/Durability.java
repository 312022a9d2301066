import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** See the script durability beside this file. */
final class Durability {

    private static final String PASSWORD = "correct horse battery";
    private static final long WARM_UP_MILLIS = 5_000;

    private final String inkmark;
    private final Path data;
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean ended;

    private Durability(String inkmark, Path data) {
        this.inkmark = inkmark;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "inkmark-durability");
        System.out.println("| durability | writers | answered writes per second |");
        System.out.println("|---|---|---|");
        for (var durability : List.of("disk", "process")) {
            for (var writers : List.of(1, 16)) {
                var bench = new Durability(arguments[0], folder.resolve(durability + writers));
                System.out.printf("| %s | %d | %.0f |%n", durability, writers, bench.measure(durability, writers, seconds));
            }
        }
        System.out.println("data in " + folder);
    }

    private double measure(String durability, int writers, int seconds) throws Exception {
        run("user", "add", "writer", "--email", "writer@example.org", "--password-stdin");
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var home = URI.create("http://127.0.0.1:" + port + "/");
        var server = start("serve", "--port", Integer.toString(port), "--durability", durability);
        var lines = server.errorReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); !line.contains(home.toString()); line = lines.readLine()) {
            // not yet
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < writers; writer++) {
                var prefix = "https://example.org/" + writer + "/";
                pool.submit(() -> write(home, prefix));
            }
            Thread.sleep(WARM_UP_MILLIS);
            var before = answered.get();
            var began = System.nanoTime();
            Thread.sleep(seconds * 1_000L);
            var rate = (answered.get() - before) / ((System.nanoTime() - began) / 1e9);
            ended = true;
            return rate;
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private Void write(URI home, String prefix) throws IOException {
        var session = Jsoup.newSession().timeout(20_000).ignoreContentType(true);
        var signIn = form(session, home.resolve("/sign-in"), "/sign-in");
        signIn.selectFirst("[name=username]").val("writer");
        signIn.selectFirst("[name=password]").val(PASSWORD);
        signIn.submit().execute();
        var add = form(session, home.resolve("/desk/bookmarks/new"), "/desk/bookmarks/new");
        for (var number = 0; !ended; number++) {
            add.selectFirst("[name=address]").val(prefix + number);
            var answer = add.submit().followRedirects(false).execute();
            if (answer.statusCode() == 303) {
                answered.incrementAndGet();
            } else {
                System.err.println("unexpected answer: " + answer.statusCode());
            }
        }
        return null;
    }

    private static FormElement form(Connection session, URI page, String action) throws IOException {
        return session.newRequest(page.toString()).get().forms().stream()
                .filter(form -> form.attr("action").endsWith(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form for " + action + " at " + page));
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(inkmark));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command).start();
    }

    private void run(String... arguments) throws Exception {
        var process = start(arguments);
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(PASSWORD + "\n");
        }
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}

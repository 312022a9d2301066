import java.io.IOException;
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
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** See the script kill-nine beside this file. */
final class KillNine {

    private static final String PASSWORD = "correct horse battery";
    private static final long WRITING_MILLIS = 3_000;
    private static final Pattern ADDRESS = Pattern.compile("https://example\\.org/\\d+/\\d+/\\d+");

    private final String inkmark;
    private final Path data;
    private final Set<String> answered = new ConcurrentSkipListSet<>();

    private KillNine(String inkmark, Path data) {
        this.inkmark = inkmark;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var writers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        var folder = Files.createTempDirectory("inkmark-kill-nine");
        var bench = new KillNine(arguments[0], folder.resolve("data"));
        bench.run("db", "upgrade");
        bench.run("user", "add", "writer", "--email", "writer@example.org", "--password-stdin");
        System.out.println("| round | answered in all | answered and gone | seconds to the first page after the kill |");
        System.out.println("|---|---|---|---|");
        var lost = 0;
        var server = bench.serve();
        for (var round = 1; round <= rounds; round++) {
            bench.writeAndKill(server, round, writers);
            var began = System.nanoTime();
            server = bench.serve();
            var seconds = (System.nanoTime() - began) / 1e9;
            var gone = bench.gone();
            lost += gone.size();
            System.out.printf("| %d | %d | %d | %.1f |%n", round, bench.answered.size(), gone.size(), seconds);
            gone.stream().limit(5).forEach(System.out::println);
        }
        server.process().destroy();
        server.process().waitFor(30, TimeUnit.SECONDS);
        System.out.println(lost + " answered writes lost; data in " + folder);
        System.exit(lost == 0 && !bench.answered.isEmpty() ? 0 : 1);
    }

    private record Server(Process process, URI home) {}

    private Server serve() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var process = start("serve", "--port", Integer.toString(port));
        var home = URI.create("http://127.0.0.1:" + port + "/");
        var lines = process.errorReader(StandardCharsets.UTF_8);
        var line = lines.readLine();
        while (line != null && !line.contains(home.toString())) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the server did not start");
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        Jsoup.connect(home.toString()).get();
        return new Server(process, home);
    }

    private void writeAndKill(Server server, int round, int writers) throws Exception {
        var stopped = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < writers; writer++) {
                var prefix = "https://example.org/" + round + "/" + writer + "/";
                pool.submit(() -> write(server.home(), prefix, stopped));
            }
            Thread.sleep(WRITING_MILLIS);
            stopped.set(true);
            server.process().destroyForcibly().waitFor();
        }
    }

    private void write(URI home, String prefix, AtomicBoolean stopped) {
        try {
            var session = Jsoup.newSession().timeout(20_000).ignoreContentType(true);
            var signIn = form(session, home.resolve("/sign-in"), "/sign-in");
            signIn.selectFirst("[name=username]").val("writer");
            signIn.selectFirst("[name=password]").val(PASSWORD);
            signIn.submit().execute();
            var add = form(session, home.resolve("/desk/bookmarks/new"), "/desk/bookmarks/new");
            for (var number = 0; ; number++) {
                var address = prefix + number;
                add.selectFirst("[name=address]").val(address);
                var answer = add.submit().followRedirects(false).execute();
                if (answer.statusCode() == 303) {
                    answered.add(address);
                } else {
                    System.err.println("unexpected answer: " + answer.statusCode());
                }
            }
        } catch (IOException | RuntimeException e) {
            if (!stopped.get()) {
                System.err.println("writer ended early: " + e);
            }
        }
    }

    private static FormElement form(Connection session, URI page, String action) throws IOException {
        return session.newRequest(page.toString()).get().forms().stream()
                .filter(form -> form.attr("action").endsWith(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form for " + action + " at " + page));
    }

    private Set<String> gone() throws Exception {
        var listed = run("bookmark", "list", "--user", "writer", "--format", "json");
        var missing = new TreeSet<>(answered);
        ADDRESS.matcher(listed).results().forEach(found -> missing.remove(found.group()));
        return missing;
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(inkmark));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command).start();
    }

    private String run(String... arguments) throws Exception {
        var process = start(arguments);
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(PASSWORD + "\n");
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(Map.of("command", List.of(arguments), "said", err).toString());
        }
        return out;
    }
}

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;

/** See the script outage beside this file. */
final class Outage {

    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final Duration AFTER = Duration.ofSeconds(20);

    private final WrittenSite site;
    private final WrittenSite.Server server;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Map<Long, Map<String, Integer>> seconds = new ConcurrentSkipListMap<>();
    private final long began = System.nanoTime();

    private Outage(WrittenSite site, WrittenSite.Server server) {
        this.site = site;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var writers = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 8;
        var site = new WrittenSite(arguments[0]);
        var server = site.serve();
        new Outage(site, server).run(arguments[1], arguments[2], writers);
        var gone = site.gone();
        server.end();
        System.out.println(site.answered() + " answered writes, " + gone.size() + " lost; data in " + site.data());
        System.exit(gone.isEmpty() && site.answered() > 0 ? 0 : 1);
    }

    private void run(String stop, String start, int writers) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < writers; number++) {
                var writer = site.new Writer(server, 1, number);
                pool.submit(() -> repeat("write", writer::write, 303));
                pool.submit(() -> repeat(
                        "read",
                        () -> Jsoup.connect(server.home().toString())
                                .timeout(30_000)
                                .ignoreHttpErrors(true)
                                .execute()
                                .statusCode(),
                        200));
            }
            Thread.sleep(BEFORE);
            shell(stop);
            var away = second();
            Thread.sleep(OUTAGE);
            shell(start);
            var back = second();
            Thread.sleep(AFTER);
            stopped.set(true);
            System.out.printf("the database was away from second %d to second %d%n", away, back);
        }
        System.out.println("| second | what was answered |");
        System.out.println("|---|---|");
        seconds.forEach((second, counts) -> System.out.printf("| %d | %s |%n", second, counts));
    }

    private interface Request {
        int send() throws IOException;
    }

    private void repeat(String kind, Request request, int expected) {
        while (!stopped.get()) {
            String outcome;
            try {
                var status = request.send();
                outcome = status == expected ? kind : kind + " " + status;
            } catch (IOException e) {
                outcome = kind + " " + e.getClass().getSimpleName();
            }
            seconds.computeIfAbsent(second(), _ -> new ConcurrentHashMap<>()).merge(outcome, 1, Integer::sum);
        }
    }

    private long second() {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    private static void shell(String command) throws Exception {
        var process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
    }
}

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** See the script kill-nine beside this file. */
final class KillNine {

    private static final long WRITING_MILLIS = 3_000;

    private KillNine() {}

    public static void main(String[] arguments) throws Exception {
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var writers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        var site = new WrittenSite(arguments[0]);
        System.out.println("| round | answered in all | answered and gone | seconds to the first page after the kill |");
        System.out.println("|---|---|---|---|");
        var lost = 0;
        var server = site.serve();
        for (var round = 1; round <= rounds; round++) {
            writeAndKill(site, server, round, writers);
            var began = System.nanoTime();
            server = site.serve();
            var seconds = (System.nanoTime() - began) / 1e9;
            var gone = site.gone();
            lost += gone.size();
            System.out.printf("| %d | %d | %d | %.1f |%n", round, site.answered(), gone.size(), seconds);
            gone.stream().limit(5).forEach(System.out::println);
        }
        server.end();
        System.out.println(lost + " answered writes lost; data in " + site.data());
        System.exit(lost == 0 && site.answered() > 0 ? 0 : 1);
    }

    /** Everybody signs in before the time begins. */
    private static void writeAndKill(WrittenSite site, WrittenSite.Server server, int round, int writers)
            throws Exception {
        var all = new ArrayList<WrittenSite.Writer>();
        for (var number = 0; number < writers; number++) {
            all.add(site.new Writer(server, round, number));
        }
        var stopped = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(writer -> pool.submit(() -> write(writer, stopped)));
            Thread.sleep(WRITING_MILLIS);
            stopped.set(true);
            server.process().destroyForcibly().waitFor();
        }
    }

    private static void write(WrittenSite.Writer writer, AtomicBoolean stopped) {
        try {
            while (true) {
                var status = writer.write();
                if (status != 303) {
                    System.err.println("unexpected answer: " + status);
                }
            }
        } catch (IOException | RuntimeException e) {
            if (!stopped.get()) {
                System.err.println("writer ended early: " + e);
            }
        }
    }
}

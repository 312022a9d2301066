import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.persistence.engine.Database;

/** See the script durability beside this file. */
final class Durability {

    private static final String TEXT = "x".repeat(1_000);
    private static final int[] WRITERS = {1, 16};

    private final Database database;
    private final AtomicLong last = new AtomicLong();
    private volatile boolean ended;

    private Durability(Database database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "inkmark-durability");
        System.out.println("| durability | writers | commits per second |");
        System.out.println("|---|---|---|");
        for (var durability : DatabaseSettings.Durability.values()) {
            for (var writers : WRITERS) {
                var data = folder.resolve(durability.name() + writers);
                var settings = new DatabaseSettings(data, Optional.empty(), Mode.SERVE, durability);
                try (var database = Database.of(settings)) {
                    var rate = new Durability(database).measure(writers, seconds);
                    System.out.printf("| %s | %d | %,d |%n", durability, writers, rate);
                }
            }
        }
        System.out.println("data in " + folder);
    }

    private long measure(int writers, int seconds) throws Exception {
        try (var connection = database.direct().getConnection();
                var statement = connection.createStatement();
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.execute("CREATE TABLE written (id bigint PRIMARY KEY, what varchar(1000))");
            Callable<Void> writer = this::write;
            var running = IntStream.range(0, writers).mapToObj(_ -> pool.submit(writer)).toList();
            Thread.sleep(seconds * 1_000L); // until all is compiled
            var before = last.get();
            var began = System.nanoTime();
            Thread.sleep(seconds * 1_000L);
            var rate = (last.get() - before) * 1_000_000_000L / (System.nanoTime() - began);
            ended = true;
            for (var one : running) {
                one.get();
            }
            return rate;
        }
    }

    /** As a unit of work does: a commit, and what makes it durable. */
    private Void write() throws SQLException {
        try (var connection = database.direct().getConnection();
                var insert = connection.prepareStatement("INSERT INTO written (id, what) VALUES (?, ?)")) {
            while (!ended) {
                insert.setLong(1, last.incrementAndGet());
                insert.setString(2, TEXT);
                insert.executeUpdate();
                database.harden();
            }
            return null;
        }
    }
}

package org.inkmark.persistence.engine;

import static org.inkmark.domain.user.UserBuilder.aUser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.Schema;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;

/** A process of its own that works on a site: {@link #main} runs there, the rest is its remote control. */
final class SiteProcess implements AutoCloseable {

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private SiteProcess(Process process) {
        this.process = process;
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one; it is not yet asked to open the site. */
    static SiteProcess start(Path data, Mode mode) throws IOException {
        return new SiteProcess(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SiteProcess.class.getName(),
                        data.toString(),
                        mode.name()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    void order(String order) {
        orders.println(order);
    }

    String answer() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ask(String order) {
        order(order);
        return answer();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        orders.close();
        process.onExit().join();
    }

    /** Obeys orders until there are no more: {@code open}, {@code add ID}, {@code count}, {@code write}. */
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var database = TestDatabase.open(Path.of(arguments[0]), Mode.valueOf(arguments[1]))) {
            for (var order = in.readLine(); order != null; order = in.readLine()) {
                obey(database, order.split(" ", 2));
            }
        }
    }

    private static void obey(TestDatabase database, String[] order) {
        switch (order[0]) {
            case "open" -> {
                database.get(Schema.class).upgrade();
                System.out.println("open");
            }
            case "add" -> System.out.println(add(database, Long.parseLong(order[1])));
            case "write" -> {
                for (var id = 1L; ; id++) {
                    System.out.println(add(database, id));
                }
            }
            case "count" -> System.out.println(users(database));
            default -> throw new IllegalArgumentException(order[0]);
        }
    }

    static long add(TestDatabase database, long id) {
        database.inUnit(() -> database.get(UserRepository.class)
                .add(aUser().withId(id)
                        .named("user-" + id)
                        .email("u" + id + "@example.org")
                        .build()));
        return id;
    }

    static long users(TestDatabase database) {
        return database.get(UserRepository.class)
                .list(UserFilter.all(), PageRequest.first(PageRequest.MAX_SIZE))
                .items()
                .size();
    }

    static boolean has(TestDatabase database, long id) {
        return database.get(UserRepository.class).find(new UserId(id)).isPresent();
    }
}

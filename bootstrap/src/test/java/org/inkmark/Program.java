package org.inkmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Inkmark as a process of its own, as people run it. */
final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    /** How a process ended. */
    record Ended(int exitCode, String data, String messages) {}

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** @param folder where it is started */
    static Program start(Path folder, String... arguments) {
        return start(folder, Map.of(), arguments);
    }

    /** @param environment what is set for it of Inkmark's own variables */
    static Program start(Path folder, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(Launch.command());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("INKMARK_"));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.outputWriter().close();
            return new Program(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    static Ended run(Path folder, String... arguments) throws InterruptedException {
        return run(folder, Map.of(), arguments);
    }

    /** As {@link #run(Path, String...)}, in an environment of its own. */
    static Ended run(Path folder, Map<String, String> environment, String... arguments) throws InterruptedException {
        try (var program = start(folder, environment, arguments)) {
            return program.ended();
        }
    }

    /** Reads messages until one matches, and skips those before. */
    MatchResult awaitMessage(Pattern wanted) throws IOException {
        var deadline = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var watchdog = CompletableFuture.runAsync(process::destroyForcibly, deadline);
        var seen = new StringBuilder();
        try {
            var messages = process.errorReader(StandardCharsets.UTF_8);
            for (var line = messages.readLine(); line != null; line = messages.readLine()) {
                seen.append(line).append('\n');
                var match = wanted.matcher(line);
                if (match.find()) {
                    return match.toMatchResult();
                }
            }
        } finally {
            watchdog.cancel(true);
        }
        throw new AssertionError("no message matched " + wanted + " among:\n" + seen);
    }

    /** Waits for its end. */
    Ended ended() throws InterruptedException {
        var data = CompletableFuture.supplyAsync(
                () -> text(process.inputReader(StandardCharsets.UTF_8)), Thread::startVirtualThread);
        var messages = CompletableFuture.supplyAsync(
                () -> text(process.errorReader(StandardCharsets.UTF_8)), Thread::startVirtualThread);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + messages.join());
        }
        return new Ended(process.exitValue(), data.join(), messages.join());
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end as a terminal or a service manager would. */
    void askToEnd() {
        process.toHandle().destroy(); // unlike the process's own method, leaves what it says to be read
    }

    private static String text(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }

    @Override
    public void close() {
        askToEnd();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}

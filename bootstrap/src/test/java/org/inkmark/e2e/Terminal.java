package org.inkmark.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.inkmark.Launch;

/**
 * Runs commands of Inkmark on one site, each as a process of its own.
 *
 * @param databaseUrl of the site's database, where that does not lie in the data folder
 */
record Terminal(Path data, Optional<String> databaseUrl) {

    /** Of every user who is added here. */
    static final String PASSWORD = "correct horse battery";

    private static final long LONGEST_SECONDS = 120;

    Terminal(Path data) {
        this(data, Optional.empty());
    }

    /** What a command left behind. */
    record Result(int exitCode, String out, String err) {

        Result succeeded() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + ", and on stderr: " + err);
            }
            return this;
        }
    }

    /** For a journey that begins with somebody; the command runs in this process, which takes a tenth of the time. */
    void addUser(String username, String role) {
        prepare(
                PASSWORD,
                "user",
                "add",
                username,
                "--email",
                username + "@example.org",
                "--role",
                role,
                "--password-stdin");
    }

    /** As {@link #runWithInput}, in this process. */
    void prepare(String input, String... arguments) {
        var environment =
                databaseUrl.map(url -> Map.of("INKMARK_DATABASE_URL", url)).orElse(Map.of());
        var exitCode = Launch.here(environment, input, onThisSite(arguments));
        if (exitCode != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": exit code " + exitCode);
        }
    }

    Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    Result runWithInput(String input, String... arguments) {
        try {
            var process = start(arguments);
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            } catch (IOException e) {
                // the command ended without reading it all, which is its right
            }
            var out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), Thread::startVirtualThread);
            var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), Thread::startVirtualThread);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", arguments) + " did not end");
            }
            return new Result(process.exitValue(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Process start(String... arguments) throws IOException {
        var builder = new ProcessBuilder(commandLine(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("INKMARK_"));
        databaseUrl.ifPresent(url -> builder.environment().put("INKMARK_DATABASE_URL", url));
        return builder.start();
    }

    private List<String> commandLine(String... arguments) {
        var command = new ArrayList<>(Launch.command());
        command.addAll(onThisSite(arguments));
        return command;
    }

    private List<String> onThisSite(String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toList();
    }

    private static String read(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

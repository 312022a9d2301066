package org.inkmark;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.inkmark.cli.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The command line that runs Inkmark as a process of its own, for tests. The first of a build makes an AOT cache of what a start loads,
 * with which the next takes a third of the time; such a cache wants jars.
 */
public final class Launch {

    private static final long LONGEST_SECONDS = 60;

    private static final Path NO_FILE = Path.of("no-such-file");

    private static @Nullable List<String> command;

    private Launch() {}

    /** To be followed by the arguments of Inkmark. */
    public static synchronized List<String> command() {
        if (command == null) {
            command = prepare();
        }
        return command;
    }

    /** Runs a command in this process, where it is not itself what is tested. What it says goes the way of this process's. */
    public static synchronized int here(Map<String, String> environment, String input, List<String> arguments) {
        var in = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return Inkmark.commandLine(new Configuration(environment, NO_FILE))
                    .execute(arguments.toArray(String[]::new));
        } finally {
            System.setIn(in);
        }
    }

    private static List<String> prepare() {
        try {
            var folder = folder();
            var cache = folder.resolve("inkmark.aot");
            try (var lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
                    var _ = lock.lock()) {
                var isMade = Files.exists(cache);
                var options = options(classPath(folder, isMade));
                if (!isMade) {
                    train(command(options, "-XX:AOTCacheOutput=" + cache), folder.resolve("data"));
                }
                return command(options, "-XX:AOTCache=" + cache);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The same in all processes that test one build. */
    private static Path folder() throws IOException {
        var target = Files.createDirectories(Path.of("target")).toAbsolutePath();
        var build = System.getProperty("inkmark.tests.build");
        return build == null
                ? Files.createTempDirectory(target, "launch")
                : Files.createDirectories(target.resolve("launch-" + build));
    }

    private static List<String> options(String classPath) {
        return List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml", // its own, not that of another module's tests
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath);
    }

    private static List<String> command(List<String> options, String cache) {
        var command = new ArrayList<>(options);
        command.add(cache);
        command.add("org.inkmark.Inkmark");
        return List.copyOf(command);
    }

    private static String classPath(Path folder, boolean isMade) {
        var parts = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(parts.split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(part -> Files.isDirectory(part) ? jar(part, folder, isMade) : part)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path jar(Path classes, Path folder, boolean isMade) {
        var module = classes.getParent().getParent().getFileName();
        var jar = folder.resolve(module + "-" + classes.getFileName() + ".jar");
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        if (!isMade
                && tool.run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", classes.toString(), ".")
                        != 0) {
            throw new IllegalStateException("cannot make " + jar);
        }
        return jar;
    }

    private static void train(List<String> command, Path data) throws IOException, InterruptedException {
        var training = new ArrayList<>(command);
        training.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        var builder = new ProcessBuilder(training);
        builder.environment().keySet().removeIf(name -> name.startsWith("INKMARK_"));
        var server = builder.start();
        try (var messages = server.errorReader(StandardCharsets.UTF_8)) {
            for (var line = messages.readLine(); line != null; line = messages.readLine()) {
                if (line.contains("Inkmark is at")) {
                    server.toHandle().destroy();
                }
            }
        }
        if (!server.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            server.destroyForcibly();
            throw new AssertionError("the server did not end");
        }
    }
}

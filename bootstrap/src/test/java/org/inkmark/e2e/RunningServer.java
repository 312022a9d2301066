package org.inkmark.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as an operator starts it. */
final class RunningServer implements AutoCloseable {

    private static final long LONGEST_SECONDS = 90;
    private static final Pattern SETUP = Pattern.compile("http://\\S+/setup\\?token=\\S+");

    private final Process process;
    private final CommandLine commandLine;
    private final URI home;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch invited = new CountDownLatch(1);

    /** What a server is started with, and the address that the world knows it by. */
    private record CommandLine(Terminal terminal, int port, URI site, List<String> options) {
        static CommandLine below(String path, Terminal terminal, String... options) throws IOException {
            var port = freePort();
            return new CommandLine(terminal, port, URI.create("http://127.0.0.1:" + port + path), List.of(options));
        }

        /** Where it is reached itself. */
        URI home() {
            return URI.create("http://127.0.0.1:" + port + site.getPath());
        }

        Process start() throws IOException {
            var arguments =
                    new ArrayList<>(List.of("serve", "--port", Integer.toString(port), "--url", site.toString()));
            arguments.addAll(options);
            return terminal.start(arguments.toArray(String[]::new));
        }
    }

    private RunningServer(Process process, CommandLine commandLine) {
        this.process = process;
        this.commandLine = commandLine;
        this.home = commandLine.home();
    }

    static RunningServer start(Terminal terminal, String... options) throws IOException, InterruptedException {
        return start(CommandLine.below("/", terminal, options));
    }

    /** A site whose address has a path, with a slash at its end. */
    static RunningServer startBelow(String path, Terminal terminal, String... options)
            throws IOException, InterruptedException {
        return start(CommandLine.below(path, terminal, options));
    }

    /** Another server of the same site, as behind a proxy that shares visitors out. */
    RunningServer startAnother(Terminal terminal) throws IOException, InterruptedException {
        return start(new CommandLine(terminal, freePort(), commandLine.site(), List.of()));
    }

    private static RunningServer start(CommandLine commandLine) throws IOException, InterruptedException {
        var process = commandLine.start();
        var server = new RunningServer(process, commandLine);
        server.listenTo(process.inputReader(StandardCharsets.UTF_8));
        server.listenTo(process.errorReader(StandardCharsets.UTF_8));
        var _ = process.onExit().thenRun(server.ready::countDown);
        if (!server.ready.await(LONGEST_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
            server.close();
            throw new AssertionError("the server did not start: " + server.said);
        }
        return server;
    }

    /** Ends it, and starts another in its place. */
    RunningServer restarted() throws IOException, InterruptedException {
        close();
        return start(commandLine);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void listenTo(java.io.BufferedReader reader) {
        Thread.ofVirtual().start(() -> reader.lines().forEach(line -> {
            said.add(line);
            if (SETUP.matcher(line).find()) {
                invited.countDown();
            } else if (line.replace("\\/", "/").contains(commandLine.site().toString())) { // as JSON has it
                ready.countDown();
            }
        }));
    }

    URI home() {
        return home;
    }

    String address(String path) {
        return home + path.substring(1);
    }

    /** The one-time address for the first ADMIN, once the server has printed it. */
    String setUpAddress() throws InterruptedException {
        if (!invited.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no address for the first ADMIN in: " + said());
        }
        synchronized (said) {
            return said.stream()
                    .map(SETUP::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseThrow();
        }
    }

    String said() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    @Override
    public void close() {
        process.toHandle().destroy(); // unlike the process's own method, leaves what it says to be read
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

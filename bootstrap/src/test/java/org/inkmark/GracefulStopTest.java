package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a server ends when it is asked to. */
@Timeout(120)
class GracefulStopTest {
    private static final Pattern ADDRESS = Pattern.compile("Inkmark is at (http://\\S+/)");

    @TempDir
    private Path folder;

    @Test
    void under_load_no_accepted_request_fails_and_the_database_is_closed() throws IOException, InterruptedException {
        try (var server = Program.start(folder, "serve", "--port", "0")) {
            var load = new Load(portOf(server), "/", 12);
            await(() -> load.answered() > 200);
            assertThat(load.served()).isEqualTo(12);

            server.askToEnd();

            assertThat(server.ended().exitCode()).isZero();
            assertThat(load.faults()).isEmpty();
            assertThat(folder.resolve("data")).isDirectoryNotContaining(file -> !file.endsWith("inkmark.mv.db"));
        }
    }

    @Test
    void what_has_connected_is_answered_even_if_it_asks_late_and_nothing_else_is_accepted()
            throws IOException, InterruptedException {
        try (var server = Program.start(folder, "serve", "--port", "0")) {
            var port = portOf(server);
            try (var sending = connection(port);
                    var late = connection(port);
                    var unused = connection(port)) {
                Load.send(
                        sending,
                        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 10\r\n\r\nusern");
                await(() -> isAnswering(port));

                server.askToEnd();
                await(() -> !isAnswering(port));
                Load.send(late, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(answerTo(late)).contains("http/1.1 200 ok", "connection: close");
                assertThat(unused.getInputStream().read()).isNegative();
                Load.send(sending, "ame=a");
                assertThat(answerTo(sending))
                        .contains("connection: close")
                        .first()
                        .asString()
                        .startsWith("http/1.1 403 ");
                assertThat(server.ended().exitCode()).isZero();
            }
        }
    }

    private static Socket connection(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static List<String> answerTo(Socket socket) throws IOException {
        return Load.head(new BufferedInputStream(socket.getInputStream()));
    }

    private static int portOf(Program server) throws IOException {
        return URI.create(server.awaitMessage(ADDRESS).group(1)).getPort();
    }

    private static boolean isAnswering(int port) {
        try (var socket = connection(port)) {
            Load.send(socket, "GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            return socket.getInputStream().read() >= 0;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}

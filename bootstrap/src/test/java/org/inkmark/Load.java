package org.inkmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clients that ask for a page over and over, ten times on each connection, until no connection is accepted any more. Written on
 * sockets, as an HTTP client would repeat in silence what failed.
 */
final class Load {
    private static final int REQUESTS_ON_A_CONNECTION = 10;

    private final InetSocketAddress server;
    private final String path;
    private final AtomicInteger answered = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients;

    Load(int port, String path, int clients) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.path = path;
        this.clients = IntStream.range(0, clients)
                .mapToObj(_ -> Thread.ofVirtual().start(this::askUntilRefused))
                .toList();
    }

    /** How many requests were answered with 200 so far. */
    int answered() {
        return answered.get();
    }

    /** How many clients still find a server. */
    long served() {
        return clients.stream().filter(Thread::isAlive).count();
    }

    /** What became of all other requests, once there is no server any more. */
    List<String> faults() throws InterruptedException {
        for (var client : clients) {
            client.join();
        }
        return List.copyOf(faults);
    }

    private void askUntilRefused() {
        var accepted = true;
        while (accepted) {
            try (var socket = new Socket()) {
                socket.connect(server);
                accepted = ask(socket);
            } catch (IOException refused) {
                accepted = false;
            }
        }
    }

    /**
     * Asks as long as the connection lasts.
     *
     * @return whether it was accepted: the kernel makes connections before the server knows of them, and ends those that the
     *         server does not take any more
     */
    private boolean ask(Socket socket) {
        var asked = 0;
        try {
            var in = new BufferedInputStream(socket.getInputStream());
            for (var last = false; !last; asked++) {
                var connection = asked + 1 < REQUESTS_ON_A_CONNECTION ? "keep-alive" : "close";
                send(socket, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: " + connection + "\r\n\r\n");
                var head = head(in);
                body(in, head);
                last = head.contains("connection: close");
                if (head.getFirst().contains(" 200 ")) {
                    answered.incrementAndGet();
                } else {
                    faults.add(head.getFirst());
                }
            }
        } catch (IOException e) {
            if (asked == 0) {
                return false;
            }
            faults.add(e + " at request " + asked + " of a connection");
        }
        return true;
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The status line and the headers of an answer, in lower case. */
    static List<String> head(InputStream in) throws IOException {
        var text = new ByteArrayOutputStream();
        while (!text.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new EOFException(
                        "the connection was closed after " + text.size() + " bytes of the answer's head");
            }
            text.write(next);
        }
        return text.toString(StandardCharsets.US_ASCII)
                .toLowerCase(Locale.ROOT)
                .lines()
                .toList();
    }

    private static void body(InputStream in, List<String> head) throws IOException {
        var length = head.stream()
                .flatMap(header -> header.startsWith("content-length:")
                        ? Stream.of(Integer.parseInt(header.substring(15).strip()))
                        : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new EOFException("no length in " + head));
        if (in.readNBytes(length).length < length) {
            throw new EOFException("the connection was closed within the answer's body");
        }
    }
}

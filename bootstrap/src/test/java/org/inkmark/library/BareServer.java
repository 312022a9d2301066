package org.inkmark.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server for mail that knows no TLS, takes nothing from anybody, and says so at length. */
final class BareServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    /** @param address of this machine at which it listens */
    BareServer(String address) throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.ofLiteral(address));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    String heard() {
        return String.join("\n", heard);
    }

    private void serve() {
        try (var socket = listener.accept()) {
            talk(socket);
        } catch (IOException ended) {
            heard.add("the end");
        }
    }

    private void talk(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 bare");
        lines.lines().forEach(line -> {
            heard.add(line);
            try {
                say(socket, answer(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String answer(String line) {
        return switch (line.split("[ :]", 2)[0]) {
            case "EHLO" -> "250 bare";
            case "RCPT" -> "550-5.1.1 <alice@example.net> is unknown\r\n550 5.1.1 here";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}

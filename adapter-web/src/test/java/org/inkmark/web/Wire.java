package org.inkmark.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What a server answers to bytes that no HTTP client would send. */
public record Wire(String head, String body) {

    /** Sends a request that ends its connection, and reads until the server has closed it. */
    public static Wire send(int port, String requestLine, String... headers) throws IOException {
        return sendText(port, request(requestLine, headers) + "\r\n");
    }

    /** As {@link #send}, with a form behind it. */
    public static Wire sendForm(int port, String requestLine, String form, String... headers) throws IOException {
        var own = Stream.concat(
                Stream.of(headers),
                Stream.of("Content-Type: application/x-www-form-urlencoded", "Content-Length: " + form.length()));
        return sendText(port, request(requestLine, own.toArray(String[]::new)) + "\r\n" + form);
    }

    private static String request(String requestLine, String... headers) {
        return requestLine + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n"
                + String.join(
                        "", Stream.of(headers).map(header -> header + "\r\n").toList());
    }

    public static Wire sendText(int port, String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = answer.indexOf("\r\n\r\n");
            return end < 0 ? new Wire(answer, "") : new Wire(answer.substring(0, end), answer.substring(end + 4));
        }
    }

    /** 0 where nothing came back. */
    public int status() {
        return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
    }

    public List<String> header(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }
}

package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what, from the browser and the terminal to the list and the log, of which nobody forges a line. */
final class AuditTest {

    private static final String PASSWORD = "correct horse battery";

    /** Ends a line, begins one that nobody wrote, and would colour it, for whoever takes it literally. */
    private static final String NASTY =
            "x\r\n2026-01-01T00:00:00.000Z INFO  - FORGED\u001b[31m\u2028\u2029\u0085\u009b31m";

    private static final String NASTY_IN_AN_ADDRESS =
            "x%0D%0A2026-01-01T00:00:00.000Z%20INFO%20%20-%20FORGED%1B%5B31m%E2%80%A8%E2%80%A9%C2%85%C2%9B31m";

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void begin() {
        terminal = new Terminal(folder.resolve("data"));
        terminal.runWithInput(
                        PASSWORD + "\n",
                        "user",
                        "add",
                        "alice",
                        "--email",
                        "alice@example.org",
                        "--role",
                        "ADMIN",
                        "--password-stdin")
                .succeeded();
    }

    @Test
    void what_is_done_in_the_browser_and_in_the_terminal_is_listed_and_logged() throws Exception {
        String said;
        try (var server = RunningServer.start(terminal)) {
            var alice = new Visitor(server);
            alice.submit(alice.visit("/sign-in").form("sign-in"), Map.of("username", "alice", "password", "wrong"));
            signIn(alice);
            alice.submit(alice.visit("/desk/posts").form("sign-out"), Map.of());
            terminal.run("site", "set", "title=Blue notes").succeeded();
            said = saidUntil(server, alice, "/the-last-line");
        }

        var events = audited();
        assertThat(events)
                .extracting(event -> "%s %s %s %s %s"
                        .formatted(
                                event.at("/actorKind").textValue(),
                                event.at("/action").textValue(),
                                event.at("/thing").textValue(),
                                event.at("/detail").textValue(),
                                event.at("/address").textValue()))
                .containsExactly(
                        "operator setting_changed title Blue notes null",
                        "user signed_out alice null 127.0.0.1",
                        "user signed_in alice null 127.0.0.1",
                        "anonymous sign_in_failed alice null 127.0.0.1",
                        "operator user_added alice ADMIN null");
        assertThat(events.getFirst().at("/actor").textValue()).isEqualTo(System.getProperty("user.name"));
        var request = events.get(2).at("/request").textValue();
        assertThat(said.lines())
                .filteredOn(line -> line.contains(" " + request + " "))
                .anyMatch(line -> line.endsWith(" audit - user alice signed_in user alice, from 127.0.0.1"))
                .anyMatch(line -> line.contains(" AccessLog - POST /sign-in 303 "));
        assertThat(said).doesNotContain("setting_changed");
    }

    @Test
    void whatever_is_sent_forges_no_line_of_the_log() throws Exception {
        var sent = new ArrayList<String>();
        try (var server = RunningServer.start(terminal, "--log-level", "debug")) {
            sendNasty(server, sent);
            var said = saidUntil(server, new Visitor(server), "/the-last-line");

            assertThat(said).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n]]");
            assertThat(said.lines()).noneMatch(line -> line.startsWith("2026-01-01T00:00:00.000Z"));
            assertThat(said.lines().filter(line -> line.contains("FORGED") && line.contains(" AccessLog - ")))
                    .hasSameSizeAs(sent);
            assertThat(said.lines().filter(line -> line.contains(" audit - ")))
                    .anyMatch(line -> line.contains(" audit - user alice setting_changed setting title: x2026"))
                    .allMatch(line -> line.contains(", from 127.0.0.1"));
        }
    }

    @Test
    void nor_of_the_log_for_programs() throws Exception {
        var sent = new ArrayList<String>();
        try (var server = RunningServer.start(terminal, "--log", "json")) {
            sendNasty(server, sent);
            var said = saidUntil(server, new Visitor(server), "/the-last-line");

            assertThat(said).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n]]");
            var json = new ObjectMapper();
            var paths = new ArrayList<String>();
            for (var line : said.lines().toList()) {
                var path = json.readTree(line).findValue("path");
                if (path != null && path.textValue().contains("FORGED")) {
                    paths.add(path.textValue());
                }
            }
            assertThat(paths).hasSameSizeAs(sent).allMatch(path -> path.endsWith(NASTY_IN_AN_ADDRESS));
        }
    }

    /** Through path, username, title, a file's name and headers. */
    private static void sendNasty(RunningServer server, List<String> sent) throws IOException {
        var alice = new Visitor(server);
        for (var path : List.of("/", "/posts/", "/tags/", "/assets/")) {
            ask(server, path + NASTY_IN_AN_ADDRESS, "User-Agent: a\r\n b\u0085\u009b31m");
            sent.add(path);
        }
        ask(server, "/sign-in", "X-Forwarded-For: 1.2.3.4\u001b[31m");
        ask(server, "/sign-in", "Cookie: inkmark-session=\u001b[31m\u0085");
        alice.submit(alice.visit("/sign-in").form("sign-in"), Map.of("username", NASTY, "password", NASTY));
        signIn(alice);
        alice.submit(alice.visit("/desk/posts/new").form("/desk/posts/new"), Map.of("title", NASTY, "body", NASTY));
        alice.submit(
                alice.visit("/desk/settings").form("/desk/settings"),
                Map.of("title", NASTY.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "")));
    }

    private static void signIn(Visitor alice) throws IOException {
        alice.submit(alice.visit("/sign-in").form("sign-in"), Map.of("username", "alice", "password", PASSWORD));
    }

    /** Asks as no client of ours would, and waits for the answer's end. */
    private static void ask(RunningServer server, String path, String header) throws IOException {
        URI home = server.home();
        try (var socket = new Socket(home.getHost(), home.getPort())) {
            var request = "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\nConnection: close\r\n\r\n"
                    .formatted(path, home.getAuthority(), header);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        }
    }

    /** All that it says until it has told of a request for this path. */
    private static String saidUntil(RunningServer server, Visitor visitor, String path) throws IOException {
        visitor.ask(path);
        while (!server.said().contains(path)) {
            Thread.onSpinWait();
        }
        return server.said();
    }

    private List<JsonNode> audited() throws IOException {
        var events = new ArrayList<JsonNode>();
        new ObjectMapper()
                .readTree(terminal.run("audit", "list", "--format", "json")
                        .succeeded()
                        .out())
                .forEach(events::add);
        return events;
    }
}

package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server that logs as much as it can, and commands, never say. */
final class NothingSecretIsSaidTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String NEXT_PASSWORD = "staple the other horse";

    @TempDir
    private Path folder;

    @Test
    void neither_the_secret_nor_a_password_nor_a_token_is_in_the_log_or_shown() throws Exception {
        var terminal = new Terminal(folder.resolve("data"));
        terminal.runWithInput(
                        PASSWORD + "\n", "user", "add", "alice", "--email", "alice@example.org", "--password-stdin")
                .succeeded();
        var secrets = new ArrayList<>(
                List.of(NEXT_PASSWORD, PASSWORD, PASSWORD.replace(' ', '+'), PASSWORD.replace(" ", "%20")));
        var said = new StringBuilder();
        try (var server = RunningServer.start(terminal, "--log-level", "trace")) {
            var alice = new Visitor(server);
            var form = alice.visit("/sign-in").form("sign-in");
            secrets.add(form.expectFirst("[name=csrf]").val());
            alice.submit(form, Map.of("username", "alice", "password", PASSWORD));
            secrets.addAll(alice.visit("/desk/posts").response().cookies().values());
            var stranger = new Visitor(server);
            stranger.submit(stranger.visit("/sign-in").form("sign-in"), Map.of("username", PASSWORD));
            terminal.runWithInput(NEXT_PASSWORD + "\n", "user", "password", "alice", "--password-stdin")
                    .succeeded();
            terminal.run("site", "rotate-secret", "--yes").succeeded();
            for (var format : List.of("table", "json", "csv")) {
                said.append(terminal.run("site", "show", "--format", format)
                        .succeeded()
                        .out());
                said.append(terminal.run("audit", "list", "--format", format)
                        .succeeded()
                        .out());
            }
            alice.ask("/the-last-line");
            while (!server.said().contains("/the-last-line 404")) {
                Thread.onSpinWait();
            }
            said.append(server.said());
        }
        secrets.addAll(secretOf(terminal));

        assertThat(said).contains(" DEBUG ", "GET /sign-in 200", "time-zone");
        assertThat(said)
                .contains("sign_in_failed", "password_changed", "secret_rotated", " audit - user alice signed_in");
        assertThat(secrets).hasSizeGreaterThan(6).allSatisfy(secret -> assertThat(said)
                .doesNotContain(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql"})
    void nor_is_the_password_of_a_database_that_cannot_be_reached(String kind) throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var url = "%s://me:hunter%%32@127.0.0.1:%d/blog".formatted(kind, closed);
        var terminal = new Terminal(folder.resolve("data"), Optional.of(url));

        var served = terminal.run("serve", "--log-level", "trace");

        assertThat(served.exitCode()).isNotZero();
        assertThat(served.out() + served.err()).contains("127.0.0.1").doesNotContain("hunter");
    }

    /** That of the site, which stands in its database, as it could be written. */
    private static List<String> secretOf(Terminal terminal) throws SQLException {
        var url = "jdbc:h2:file:" + terminal.data().resolve("inkmark") + ";ACCESS_MODE_DATA=r";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var rows = connection
                        .createStatement()
                        .executeQuery("select setting_value from settings where name = 'secret'")) {
            assertThat(rows.next()).isTrue();
            var text = rows.getString(1);
            var bytes = Base64.getDecoder().decode(text);
            return List.of(
                    text,
                    Base64.getUrlEncoder().encodeToString(bytes),
                    HexFormat.of().formatHex(bytes));
        }
    }
}

package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server from its start to what it says when it cannot start. */
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("Inkmark is at (http://\\S+/)");
    private static final Pattern WAITING =
            Pattern.compile("waiting at most 30 s for process (\\d+) \\(inkmark serve\\)");
    private static final Pattern SET_UP = Pattern.compile("(http://\\S+/setup\\S+)");

    @TempDir
    private Path folder;

    @Test
    void a_new_site_answers_where_it_says_and_asks_for_its_first_user() throws IOException, InterruptedException {
        try (var server = Program.start(folder, "serve", "--port", "0")) {
            var address = server.awaitMessage(ADDRESS).group(1);
            assertThat(statusOf(address)).isEqualTo(200);
            assertThat(statusOf(server.awaitMessage(SET_UP).group(1))).isEqualTo(200);
            assertThat(folder.resolve("data")).isDirectory();
        }
    }

    @Test
    void a_second_server_says_at_once_for_whom_it_waits_and_leaves_no_note() throws IOException {
        try (var first = Program.start(folder, "serve", "--port", "0")) {
            first.awaitMessage(ADDRESS);
            try (var second = Program.start(folder, "serve", "--port", "0")) {
                var holder = second.awaitMessage(WAITING).group(1);
                assertThat(Long.parseLong(holder)).isEqualTo(first.pid());
            }
            assertThat(folder.resolve("data/inkmark.waiting")).doesNotExist();
        }
    }

    @Test
    void a_database_elsewhere_is_made_only_when_asked_for() throws IOException, InterruptedException {
        var refused = Program.run(folder, "serve", "--port", "0", "--database", "jdbc:h2:mem:site");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.messages().lines()).singleElement().asString().contains("inkmark db upgrade");

        try (var server = Program.start(
                folder, "serve", "--port", "0", "--upgrade", "--database", "jdbc:h2:mem:site;DB_CLOSE_DELAY=-1")) {
            assertThat(statusOf(server.awaitMessage(ADDRESS).group(1))).isEqualTo(200);
        }
    }

    @Test
    void a_port_in_use_is_one_line_and_makes_no_site() throws IOException, InterruptedException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = Program.run(folder, "serve", "--port", Integer.toString(other.getLocalPort()));
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.messages().lines()).singleElement().asString().contains("in use", "--port");
            assertThat(ended.data()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_told_without_a_stack_trace() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("file"));
        var ended = Program.run(folder, "serve", "--port", "0", "--data", "file/data");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.messages().lines())
                .singleElement()
                .asString()
                .contains(folder.resolve("file/data").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void a_port_that_cannot_be_is_wrong_usage(String port) throws InterruptedException {
        var ended = Program.run(folder, "serve", "--port", port);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.messages().lines())
                .containsExactly(
                        "inkmark: --port must be the port to listen on, 1 to 65535, or 0 for any that is free, "
                                + "not '" + port + "'");
    }

    @Test
    void a_wrong_url_is_wrong_usage() throws InterruptedException {
        var ended = Program.run(folder, "serve", "--port", "0", "--url", "example.org");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.messages()).contains("like https://example.org");
    }

    @Test
    void what_the_environment_and_the_file_in_the_data_folder_say_counts() throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("blog"));
        Files.writeString(data.resolve("inkmark.properties"), """
                port = 0
                url = http://127.0.0.1:1/not/this
                log-format = json
                trusted-proxies = 127.0.0.1
                """);
        var environment =
                Map.of("INKMARK_DATA", "blog", "INKMARK_URL", "http://127.0.0.1:2/blog", "INKMARK_LOG", "info");
        try (var server = Program.start(folder, environment, "serve")) {
            var event = server.awaitMessage(Pattern.compile("^\\{.*Inkmark is at (\\S+/) and .* port (\\d+);"));
            assertThat(event.group(1).replace("\\/", "/")).isEqualTo("http://127.0.0.1:2/blog/");
            assertThat(statusOf("http://127.0.0.1:" + event.group(2) + "/blog/"))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_wrong_value_in_the_file_is_told_with_its_line_and_makes_no_site() throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("a.properties"), "data = site\ntrusted-proxies = localhost");

        var ended = Program.run(folder, "serve", "--config", "a.properties");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.messages().lines())
                .singleElement()
                .asString()
                .startsWith("inkmark: trusted-proxies in line 2 of a.properties must be the addresses")
                .endsWith(", not 'localhost'");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**site");
    }

    @Test
    void the_password_of_a_database_that_cannot_be_reached_is_not_shown() throws InterruptedException {
        var environment = Map.of("INKMARK_DATABASE_URL", "postgresql://me:hunter2@127.0.0.1:1/blog");

        for (var command : List.of("serve --port 0 --log-level trace", "post list")) {
            var ended = Program.run(folder, environment, command.split(" "));

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.messages())
                    .contains("no server answers at 127.0.0.1:1", "(named by INKMARK_DATABASE_URL)")
                    .doesNotContain("hunter2");
        }
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}

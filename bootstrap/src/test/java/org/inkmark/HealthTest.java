package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server says of itself while its database comes and goes. */
@Timeout(120)
class HealthTest {
    private static final Pattern ADDRESS = Pattern.compile("Inkmark is at (http://\\S+/)");

    @TempDir
    private Path folder;

    @Test
    void a_site_is_up_only_while_its_database_answers() throws IOException, InterruptedException, SQLException {
        var database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        try (var way = new Relay(database.getPort());
                var server = Program.start(
                        folder,
                        "serve",
                        "--port",
                        "0",
                        "--upgrade",
                        "--database",
                        "jdbc:h2:tcp://127.0.0.1:" + way.port() + "/./blog")) {
            var health = URI.create(server.awaitMessage(ADDRESS).group(1)).resolve("health");

            var up = ask(health);
            assertThat(up.statusCode()).isEqualTo(200);
            assertThat(up.body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(up.headers().firstValue("Cache-Control")).hasValue("no-store");

            way.fallSilent();
            assertThatItIsDown(ask(health));

            way.cut();
            assertThatItIsDown(ask(health));
        } finally {
            database.stop();
        }
    }

    private static void assertThatItIsDown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"DOWN\"}");
    }

    private static HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}

package org.inkmark.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.inkmark.web.HttpsSite;
import org.inkmark.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@MicronautTest(contextBuilder = HttpsSite.class)
@Timeout(60)
class SlowClientsTest extends PageTest {
    @Test
    void who_never_ends_a_request_is_sent_away() throws IOException {
        try (var socket = new Socket("localhost", server.getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
        assertThat(browser.get("/").status()).isEqualTo(200);
    }
}

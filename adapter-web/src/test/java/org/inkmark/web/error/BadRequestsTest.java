package org.inkmark.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.inkmark.domain.NotFound;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class BadRequestsTest extends PageTest {

    @BeforeEach
    void there_is_no_post() {
        when(browsePosts.at(any())).thenThrow(new NotFound("post", "x"));
        when(browsePosts.tagged(any(), any())).thenThrow(new NotFound("tag", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /blog/%zz 400",
                "GET /blog/a|b 400",
                "GET /blog/posts/%00 404",
                "GET /blog/tags/%FF 404",
                "GET /blog/../../etc/passwd 404",
                "GET /other 404",
                "PUT /blog/sign-in 405",
                "POST /blog/sign-in 403",
                "POST /blog/nothing 404",
                "HEAD /blog/nothing 404",
                "GET /blog/desk/bookmarks/edit 303",
                "GET /blog/assets/nothing.css 404"
            })
    void what_cannot_be_answered_is_refused_without_a_word_of_the_server(String method, String path, int status)
            throws IOException {
        var answer = raw(method + " " + path + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n"
                + "Connection: close\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer)
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("frame-ancestors 'none'")
                .doesNotContain("Exception")
                .doesNotContain("evil.example");
    }

    @Test
    void a_program_that_refuses_html_is_told_in_one_line() throws IOException {
        var answer = raw("GET /blog/ HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 406").endsWith("406 Not Acceptable\n");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

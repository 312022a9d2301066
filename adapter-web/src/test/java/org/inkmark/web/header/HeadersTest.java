package org.inkmark.web.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.post.PathAnswer;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.web.HttpsSite;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.inkmark.web.WebSettings;
import org.inkmark.web.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every kind of answer; a walk over all routes is a test of the whole program. */
@MicronautTest(contextBuilder = HttpsSite.class)
@Property(name = WebSettings.REQUEST_RATE, value = "2")
class HeadersTest extends PageTest {
    private static final String FORM = "title=T&csrf=wrong";

    @BeforeEach
    void there_is_no_post() {
        when(browsePosts.at(any())).thenThrow(new NotFound("post", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / | 200",
                "HEAD / | 200",
                "GET /desk | 303",
                "GET /%zz | 400",
                "GET /a b | 400",
                "GET | 400",
                "GET /nothing | 404",
                "GET /assets/nothing.css | 404",
                "POST /nothing | 404",
                "PUT /sign-in | 405",
                "TRACE / | 405",
                "OPTIONS / | 405",
                "BREW / | 405",
                "POST /sign-in | 403",
                "POST /desk/posts/new | 401"
            })
    void every_answer_tells_browsers_what_they_must_not_do(String requestLine, int status) throws IOException {
        assertThatAllIsTold(Wire.send(server.getPort(), requestLine), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%s", "GET /?q=%s"})
    void a_line_that_is_too_long_too(String requestLine) throws IOException {
        assertThatAllIsTold(Wire.send(server.getPort(), requestLine.formatted("x".repeat(17_000))), 413);
    }

    @Test
    void headers_that_are_too_long_too() throws IOException {
        assertThatAllIsTold(Wire.send(server.getPort(), "GET /", "Cookie: a=" + "x".repeat(17_000)), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nBad\u0001Name: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nName: a\u0000b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\nab",
                "\u0016\u0003\u0001\u0000 HTTP/1.1\r\n\r\n",
            })
    void what_is_no_http_too(String request) throws IOException {
        assertThatAllIsTold(Wire.sendText(server.getPort(), request), 400);
    }

    @Test
    void a_form_that_is_too_long_too() throws IOException {
        var length = 8 * 1024 * 1024 + 1;

        var answer = Wire.send(
                server.getPort(),
                "POST /sign-in",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + length);

        assertThatAllIsTold(answer, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=b", "text/plain", "nonsense"})
    void a_form_of_another_kind_is_none(String type) throws IOException {
        var answer = Wire.sendText(
                server.getPort(),
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: 6\r\n\r\ncsrf=x");

        assertThat(answer.status()).isIn(400, 403, 415);
        assertThatAllIsTold(answer, answer.status());
    }

    @Test
    void a_post_that_was_deleted_too() throws IOException {
        reset(browsePosts);
        when(browsePosts.at(any())).thenReturn(new PathAnswer.Gone());

        assertThatAllIsTold(Wire.send(server.getPort(), "GET /posts/gone"), 410);
    }

    @Test
    void what_somebody_may_not_do_too() throws IOException {
        signedIn(Samples.BOB);

        assertThatAllIsTold(ofBrowser("GET /desk/posts/new"), 403);
        assertThatAllIsTold(ofBrowser("GET /desk/settings"), 403);
    }

    @Test
    void what_is_done_too_often_too() throws IOException {
        signedIn(Samples.user(77, "hasty", Samples.ALICE.role()));

        for (var i = 0; i < 2; i++) {
            assertThat(ofBrowser("GET /desk/posts?q=a").status()).isEqualTo(200);
        }
        var answer = ofBrowser("GET /desk/posts?q=a");

        assertThatAllIsTold(answer, 429);
        assertThat(answer.header("Retry-After")).containsExactly("30");
    }

    @Test
    void what_breaks_too() throws IOException {
        when(browsePosts.newest(any())).thenThrow(new IllegalStateException("secret detail"));

        var answer = Wire.send(server.getPort(), "GET /");

        assertThatAllIsTold(answer, 500);
        assertThat(answer.body()).doesNotContain("secret detail");
    }

    @Test
    void a_database_that_is_away_too() throws IOException {
        when(browsePosts.newest(any())).thenThrow(new DatabaseUnusable("no answer at 127.0.0.1"));

        assertThatAllIsTold(Wire.send(server.getPort(), "GET /"), 503);
    }

    @Test
    void signing_in_in_vain_too() throws IOException {
        when(signIn.signIn(anyString(), anyString(), any(), any())).thenThrow(new NotAllowed("wrong"));
        browser.get("/sign-in");

        var answer = Wire.sendForm(
                server.getPort(), "POST /sign-in", "username=a&password=b&csrf=" + browser.csrf(), cookies());

        assertThatAllIsTold(answer, 422);
    }

    @Test
    void a_program_that_refuses_html_is_told_too() throws IOException {
        var answer = Wire.sendText(
                server.getPort(), "GET / HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n");

        assertThatAllIsTold(answer, 406);
    }

    @Test
    void what_cannot_be_told_to_a_page_is_told_only_once() throws IOException {
        var answer = Wire.sendForm(server.getPort(), "POST /sign-in", FORM);

        assertThat(answer.header("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Cache-Control")).hasSize(1);
    }

    private Wire ofBrowser(String requestLine) throws IOException {
        return Wire.send(server.getPort(), requestLine, cookies());
    }

    private String cookies() {
        return "Cookie: "
                + String.join(
                        "; ",
                        browser.cookies().entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .toList());
    }

    private static void assertThatAllIsTold(Wire answer, int status) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy")).singleElement().satisfies(policy -> assertThat(
                        policy.split("; "))
                .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self'")
                .noneMatch(directive -> directive.contains("unsafe-")));
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.header("Referrer-Policy")).containsExactly("strict-origin-when-cross-origin");
        assertThat(answer.header("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Cache-Control")).hasSize(1);
        if (status >= 400) {
            assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        }
        assertThat(answer.head() + answer.body()).doesNotContain("evil.example", "Exception", "netty", "icronaut");
    }
}

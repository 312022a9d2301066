package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator changes about the site as a whole while it is served. */
final class SiteJourneyTest {

    private static final Duration PROMISED = Duration.ofSeconds(1);
    private static final Duration FOR_A_BUSY_MACHINE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/blog/"})
    void settings_are_on_the_next_page_and_another_secret_refuses_what_was_open(String path) throws Exception {
        var terminal = new Terminal(folder.resolve("data"));
        try (var server = RunningServer.startBelow(path, terminal)) {
            terminal.run("site", "set", "title=Blue notes", "language=de").succeeded();
            var home = new Visitor(server).visit("/").page();
            assertThat(home.title()).contains("Blue notes");
            assertThat(home.selectFirst("html").attr("lang")).isEqualTo("de");
            assertThat(terminal.run("site", "show").succeeded().out()).contains("Blue notes");

            var open = new Visitor(server);
            var token = open.visit("/sign-in")
                    .form("sign-in")
                    .expectFirst("[name=csrf]")
                    .val();
            var forged = statusOf(open, token.replaceFirst("^.", token.startsWith("A") ? "B" : "A"));
            assertThat(statusOf(open, token)).isNotEqualTo(forged);

            terminal.run("site", "rotate-secret", "--yes").succeeded();

            var deadline = Instant.now().plus(PROMISED).plus(FOR_A_BUSY_MACHINE);
            while (statusOf(open, token) != forged) {
                assertThat(Instant.now()).isBefore(deadline);
            }
            var fresh = open.visit("/sign-in")
                    .form("sign-in")
                    .expectFirst("[name=csrf]")
                    .val();
            assertThat(statusOf(open, fresh)).isNotEqualTo(forged);
        }
    }

    /** What somebody gets who signs in as nobody from a form that was made with the token. */
    private static int statusOf(Visitor visitor, String token) throws IOException {
        return visitor.submit(
                        visitor.visit("/sign-in").form("sign-in"),
                        Map.of("username", "nobody", "password", "no password", "csrf", token))
                .status();
    }
}

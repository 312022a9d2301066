package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post whose time comes while the site is served. */
final class ScheduledPostTest {

    private static final Duration AHEAD = Duration.ofSeconds(3);
    private static final Duration FOR_A_BUSY_MACHINE = Duration.ofSeconds(10);
    private static final String POST = "/posts/soon";
    private static final List<String> LISTS = List.of("/", "/tags/clock", "/authors/alice");

    @TempDir
    private Path folder;

    @Test
    void a_scheduled_post_appears_by_itself_when_its_time_comes() throws Exception {
        var terminal = new Terminal(folder.resolve("data"));
        terminal.addUser("alice", "AUTHOR");
        terminal.addUser("bob", "AUTHOR");
        terminal.addUser("edith", "EDITOR");
        try (var server = RunningServer.start(terminal)) {
            var reader = new Visitor(server);
            var author = signedIn(server, "alice");
            var other = signedIn(server, "bob");
            var editor = signedIn(server, "edith");
            publish(author, "Already here", "");
            for (var list : LISTS) {
                assertThat(reader.visit(list).page().text()).contains("Already here");
            }

            var time = Instant.now().plus(AHEAD);
            publish(author, "Soon", time.toString().substring(0, "2026-11-21T16:00:00".length()));
            for (var list : LISTS) {
                assertThat(reader.visit(list).page().text()).doesNotContain("Soon");
            }
            for (var visitor : List.of(reader, author, other, editor)) {
                assertThat(visitor.ask(POST).status()).isEqualTo(404);
            }
            assertThat(author.ask("/desk/posts/soon/preview").page().text()).contains("Words of Soon");
            assertThat(editor.ask("/desk/posts/soon/preview").page().text()).contains("Words of Soon");
            assertThat(other.ask("/desk/posts/soon/preview").status()).isEqualTo(404);
            assertThat(reader.ask("/desk/posts/soon/preview").location()).contains("/sign-in");

            var deadline = time.plus(FOR_A_BUSY_MACHINE);
            while (reader.ask(POST).status() != 200) {
                assertThat(Instant.now()).isBefore(deadline);
            }
            for (var list : LISTS) {
                assertThat(reader.visit(list).page().text()).contains("Soon", "Already here");
            }
        }
    }

    private static Visitor signedIn(RunningServer server, String username) throws IOException {
        var visitor = new Visitor(server);
        visitor.submit(
                visitor.visit("/sign-in").form("sign-in"), Map.of("username", username, "password", Terminal.PASSWORD));
        return visitor;
    }

    /** @param at in UTC, the time zone of a new site; empty for now */
    private static void publish(Visitor author, String title, String at) throws IOException {
        var form = author.visit("/desk/posts/new").form("/desk/posts/new");
        form.appendElement("input").attr("name", "do").val("publish");
        form.selectFirst("button[name=do]").removeAttr("name");
        var answer = author.submit(
                form, Map.of("title", title, "body", "Words of " + title, "tags", "clock", "at", at, "do", "publish"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("[role=status]").text()).startsWith("Saved");
    }
}

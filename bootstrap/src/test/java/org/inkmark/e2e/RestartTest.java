package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart of the server leaves to those who were at work. */
final class RestartTest {

    @TempDir
    private Path folder;

    @Test
    void forms_that_were_open_are_accepted_afterwards() throws Exception {
        var terminal = new Terminal(folder.resolve("data"));
        terminal.addUser("alice", "AUTHOR");
        var before = RunningServer.start(terminal);
        var writer = new Visitor(before);
        var comer = new Visitor(before);
        signIn(writer, writer.visit("/sign-in"));
        var openDoor = comer.visit("/sign-in");
        var openPost = writer.visit("/desk/posts/new").form("/desk/posts/new");

        try (var after = before.restarted()) {
            var saved = writer.submit(openPost, Map.of("title", "Begun before", "body", "Ended after"));
            assertThat(saved.page().select("[role=status]").text()).isEqualTo("Draft saved.");

            signIn(comer, openDoor);
            assertThat(comer.visit("/desk/posts").page().text()).contains("Begun before");
            assertThat(after.home()).isEqualTo(before.home());
        }
    }

    private static void signIn(Visitor visitor, Visitor.Answer page) throws Exception {
        visitor.submit(page.form("sign-in"), Map.of("username", "alice", "password", Terminal.PASSWORD));
    }
}

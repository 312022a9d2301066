package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.tools.Server;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that share one database are one site to those who visit it. */
@EachEngine
final class TwoServersTest {

    private final TestEngine engine;

    @TempDir
    private Path folder;

    private Server h2;

    TwoServersTest(TestEngine engine) {
        this.engine = engine;
    }

    /** One process alone has the files of the embedded database; H2 has a server of its own for more. */
    @BeforeEach
    void startTheServerOfH2() throws Exception {
        h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    }

    @AfterEach
    void endIt() {
        h2.stop();
    }

    @Test
    void share_forms_and_sessions_and_each_shows_what_the_other_wrote() throws Exception {
        var terminal = new Terminal(folder.resolve("data"), Optional.of(database()));
        try (var one = RunningServer.start(terminal, "--upgrade");
                var other = one.startAnother(terminal)) {
            terminal.addUser("alice", "AUTHOR");
            var alice = new Visitor(one);
            alice.submit(
                    alice.visit("/sign-in").form("sign-in"),
                    Map.of("username", "alice", "password", Terminal.PASSWORD));
            var form = alice.visit("/desk/posts/new").form("/desk/posts/new");
            var address = URI.create(form.absUrl("action")).getPath();

            alice.moveTo(other);
            form.attr("action", other.address(address));
            var saved = alice.submit(form, Map.of("title", "Opened on one", "body", "Saved on the other"));
            assertThat(saved.page().select("[role=status]").text()).isEqualTo("Draft saved.");

            alice.moveTo(one);
            assertThat(alice.visit("/desk/posts").page().text()).contains("Opened on one");
            terminal.run("site", "set", "title=Of both").succeeded();
            for (var server : List.of(one, other)) {
                assertThat(new Visitor(server).visit("/").page().title()).contains("Of both");
            }
        }
    }

    private String database() {
        return engine.newDatabase().url().orElseGet(() -> "jdbc:h2:tcp://127.0.0.1:%d/%s"
                .formatted(h2.getPort(), folder.resolve("site")));
    }
}

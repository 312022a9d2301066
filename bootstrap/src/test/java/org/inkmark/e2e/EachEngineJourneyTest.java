package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.inkmark.persistence.engine.BundledEngine;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site on a database of each kind: what is written in the browser and in the terminal is there after a restart. */
@EachEngine
final class EachEngineJourneyTest {

    private static final String PASSWORD = "correct horse battery";

    private final TestEngine engine;

    @TempDir
    private Path folder;

    EachEngineJourneyTest(TestEngine engine) {
        this.engine = engine;
    }

    @Test
    void a_site_is_made_written_to_restarted_and_read() throws Exception {
        var url = engine.newDatabase().url();
        var terminal = new Terminal(folder.resolve("data"), url);
        try (var server = RunningServer.start(terminal, "--upgrade")) {
            terminal.runWithInput(
                            PASSWORD + "\n", "user", "add", "alice", "--email", "alice@example.org", "--password-stdin")
                    .succeeded();
            terminal.runWithInput("Hello 🎸", "post", "add", "-", "--title", "Café", "--author", "alice", "--publish")
                    .succeeded();
            var alice = new Visitor(server);
            alice.submit(alice.visit("/sign-in").form("sign-in"), Map.of("username", "alice", "password", PASSWORD));
            var kept = alice.submit(
                    alice.visit("/desk/bookmarks/new").form("/desk/bookmarks/new"),
                    Map.of("address", "https://example.org/ä", "title", "Ünï"));
            assertThat(kept.status()).isEqualTo(200);
            terminal.run("db", "check").succeeded();
            terminal.run("db", "validate").succeeded();
        }

        try (var server = RunningServer.start(terminal, "--log-level", "trace")) {
            assertThat(folder.resolve("data").resolve("inkmark.mv.db").toFile().exists())
                    .isEqualTo(engine == BundledEngine.H2);
            assertThat(new Visitor(server).visit("/").page().text()).contains("Café", "Hello 🎸");
            assertThat(terminal.run("bookmark", "list", "--user", "alice", "--format", "json")
                            .succeeded()
                            .out())
                    .contains("https://example.org/ä", "Ünï");
            assertThat(server.said()).contains(" DEBUG ");
            url.map(address -> URI.create(address).getUserInfo())
                    .map(EachEngineJourneyTest::asItCouldBeSaid)
                    .ifPresent(password -> assertThat(server.said()).doesNotContainPattern(password));
        }
    }

    /** The password that stands behind the user's name, in a URL or behind its name. */
    private static Pattern asItCouldBeSaid(String userInfo) {
        var password = userInfo.split(":", 2)[1];
        return Pattern.compile("(?i)(:|password\\W{1,3})" + Pattern.quote(password));
    }
}

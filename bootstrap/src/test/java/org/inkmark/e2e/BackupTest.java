package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site that is backed up while people write, and comes back elsewhere. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BackupTest {

    private static final Pattern ADDRESS = Pattern.compile("https://example\\.org/\\d+/\\d+");

    @TempDir
    private Path folder;

    private final Set<String> answered = new ConcurrentSkipListSet<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void all_that_was_answered_before_is_on_the_site_that_comes_back() throws Exception {
        var living = new Terminal(folder.resolve("living"));
        living.addUser("alice", "AUTHOR");
        var file = folder.resolve("site.zip").toString();
        var before = new TreeSet<String>();
        try (var server = RunningServer.start(living);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = new ArrayList<Future<Void>>();
            for (var writer = 1; writer <= 3; writer++) {
                var prefix = "https://example.org/" + writer + "/";
                written.add(writers.submit(() -> write(server, prefix)));
            }
            try {
                while (answered.size() < 20) {
                    assertThat(written).noneMatch(Future::isDone);
                    Thread.sleep(10);
                }
                before.addAll(answered);
                living.run("backup", file).succeeded();
                assertThat(answered).as("written meanwhile").hasSizeGreaterThan(before.size());
            } finally {
                ended.set(true);
            }
            for (var writer : written) {
                writer.get();
            }
        }

        var back = new Terminal(folder.resolve("back"));
        assertThat(back.run("restore", file).succeeded().err()).contains("Restored the site of");

        assertThat(addresses(back)).containsAll(before);
        try (var server = RunningServer.start(back)) {
            assertThat(signedIn(server).visit("/desk/bookmarks").page().text()).contains("https://example.org/");
        }
    }

    private Void write(RunningServer server, String prefix) throws IOException {
        var writer = signedIn(server);
        for (var number = 0; !ended.get(); number++) {
            var address = prefix + number;
            var form = writer.visit("/desk/bookmarks/new").form("/desk/bookmarks/new");
            if (writer.submit(form, Map.of("address", address)).status() == 200) {
                answered.add(address);
            }
        }
        return null;
    }

    private static Visitor signedIn(RunningServer server) throws IOException {
        var visitor = new Visitor(server);
        visitor.submit(
                visitor.visit("/sign-in").form("sign-in"), Map.of("username", "alice", "password", Terminal.PASSWORD));
        return visitor;
    }

    private static Set<String> addresses(Terminal site) {
        var listed = site.run("bookmark", "list", "--user", "alice", "--format", "json")
                .succeeded()
                .out();
        return ADDRESS.matcher(listed).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}

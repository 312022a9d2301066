package org.inkmark.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.Schema;
import org.inkmark.application.database.SiteBackup;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups while many write, two of them at a time. */
@Timeout(240)
class BackupUnderLoadTest {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 3;

    /** Those that are written before two backups begin, and those in all. */
    private static final int BEFORE = 100;

    private static final int IN_ALL = 500;
    private static final String TEXT = "Война и мир. ".repeat(300);

    @TempDir
    private Path folder;

    private final AtomicLong lastId = new AtomicLong();
    private final Set<Long> answered = new ConcurrentSkipListSet<>();

    @Test
    void all_that_was_answered_before_a_backup_began_is_in_it() throws Exception {
        var alice = aUser().named("alice").build();
        var ended = new AtomicBoolean();
        var allowed = new Semaphore(0); // how fast a machine writes is not to say how much there is to be read again
        try (var site = TestDatabase.open(folder.resolve("data"), Mode.SERVE);
                var writers = Executors.newFixedThreadPool(WRITERS);
                var keepers = Executors.newFixedThreadPool(2)) {
            site.get(Schema.class).upgrade();
            site.inUnit(() -> site.get(UserRepository.class).add(alice));
            IntStream.range(0, WRITERS)
                    .forEach(_ -> writers.execute(() -> {
                        while (!ended.get()) {
                            allowed.acquireUninterruptibly();
                            write(site, alice);
                        }
                    }));
            try {
                for (var round = 0; round < ROUNDS; round++) {
                    allowed.release(IN_ALL);
                    while (answered.size() < round * IN_ALL + BEFORE) {
                        Thread.onSpinWait();
                    }
                    var number = round;
                    for (var kept :
                            keepers.invokeAll(Set.of(keeping(site, number + "a"), keeping(site, number + "b")))) {
                        kept.get();
                    }
                }
            } finally {
                ended.set(true);
                allowed.release(WRITERS);
            }
        }
    }

    private void write(TestDatabase site, User author) {
        var id = lastId.incrementAndGet();
        site.inUnit(() -> site.get(PostRepository.class)
                .add(aPost().withId(id)
                        .by(author)
                        .slug("post-" + id)
                        .saying(TEXT)
                        .build()));
        answered.add(id);
    }

    private Callable<Void> keeping(TestDatabase site, String name) {
        return () -> {
            var before = new TreeSet<>(answered);
            var file = folder.resolve(name + ".zip");
            site.get(SiteBackup.class).backUp(file);
            try (var back = TestDatabase.open(folder.resolve(name), Mode.COMMAND)) {
                back.get(SiteBackup.class).restore(file);
                var posts = back.get(PostRepository.class);
                assertThat(before.stream()
                                .filter(id -> posts.find(new PostId(id)).isEmpty())
                                .collect(Collectors.toSet()))
                        .as("answered before and not in %s, of %d", name, before.size())
                        .isEmpty();
            }
            return null;
        };
    }
}

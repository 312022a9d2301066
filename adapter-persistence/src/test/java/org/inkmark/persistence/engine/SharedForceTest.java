package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SharedForceTest {

    private final Disk disk = new Disk();
    private final SharedForce shared = new SharedForce(disk);

    @Test
    void who_comes_alone_has_a_round_of_its_own() {
        shared.force();
        shared.force();

        assertThat(disk.rounds).hasValue(2);
    }

    @Test
    void all_who_come_during_a_round_share_the_next() throws Exception {
        disk.mayEnd = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(shared::force, Thread::startVirtualThread);
        disk.hasBegun.await();
        var late = new Thread[5];
        for (var i = 0; i < late.length; i++) {
            late[i] = Thread.ofPlatform().start(shared::force);
        }
        for (var thread : late) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        assertThat(disk.rounds).as("begun while the first is under way").hasValue(1);

        disk.mayEnd.countDown();
        first.get(30, TimeUnit.SECONDS);
        for (var thread : late) {
            thread.join();
        }

        assertThat(disk.rounds).hasValue(2);
    }

    @Test
    void after_a_failure_nothing_counts_as_kept() {
        disk.failure = new IOException("Input/output error");
        assertThatThrownBy(shared::force)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Input/output error")
                .hasMessageContaining("started again");

        disk.failure = null;
        assertThatThrownBy(shared::force).isInstanceOf(DatabaseUnusable.class);
        assertThat(disk.rounds).hasValue(1);
    }

    @Test
    void a_disk_that_is_full_at_that_time_has_failed_too() {
        disk.failure = new IOException("No space left on device");

        assertThatThrownBy(shared::force).hasMessageContaining("started again");
        assertThatThrownBy(shared::requireSound).hasMessageContaining("started again");
    }

    @Test
    void what_cannot_even_be_opened_has_lost_nothing() {
        disk.refusal = new IOException("Too many open files");
        assertThatThrownBy(shared::force)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Too many open files");

        disk.refusal = null;
        shared.requireSound();
        shared.force();
        assertThat(disk.rounds).hasValue(1);
    }

    @Test
    void a_failure_of_any_kind_is_one() {
        disk.failure = new IllegalStateException();
        assertThatThrownBy(shared::force).isSameAs(disk.failure);

        assertThatThrownBy(shared::force)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("IllegalStateException");
    }

    @Test
    void a_thread_that_is_interrupted_is_no_failure(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        try (var real = new SharedForce(new FileForce(file))) {
            Thread.currentThread().interrupt();
            real.force();
            assertThat(Thread.interrupted()).isTrue();
            real.force();
        }
    }

    /** One on which a round ends when it may. */
    private static final class Disk implements SharedForce.Force {
        private final AtomicInteger rounds = new AtomicInteger();
        private final CountDownLatch hasBegun = new CountDownLatch(1);
        private volatile CountDownLatch mayEnd = new CountDownLatch(0);
        private volatile IOException refusal;
        private volatile Exception failure;

        @Override
        public void open() throws IOException {
            if (refusal != null) {
                throw refusal;
            }
        }

        @Override
        public void force() throws IOException {
            rounds.incrementAndGet();
            hasBegun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            switch (failure) {
                case null -> {}
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new AssertionError(failure);
            }
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}

package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    /** One on which a round ends when it may. */
    private static final class Disk implements SharedForce.Force {
        private final AtomicInteger rounds = new AtomicInteger();
        private final CountDownLatch hasBegun = new CountDownLatch(1);
        private volatile CountDownLatch mayEnd = new CountDownLatch(0);
        private volatile IOException failure;

        @Override
        public void force() throws IOException {
            rounds.incrementAndGet();
            hasBegun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}

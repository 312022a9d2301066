package org.inkmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.inkmark.application.port.Mailer.MailNotSent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaterTasksTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final LaterTasks tasks = new LaterTasks(2, Collections.nCopies(3, AT_ONCE));

    @AfterEach
    void end() {
        tasks.end();
    }

    @Test
    void work_is_done_on_another_thread() throws Exception {
        var here = Thread.currentThread();

        tasks.run("work", () -> done.add(Thread.currentThread().equals(here) ? "here" : "elsewhere"));

        assertThat(next()).isEqualTo("elsewhere");
    }

    @Test
    void what_fails_is_tried_a_few_times_more_and_then_given_up() throws Exception {
        tasks.run("work", () -> {
            done.add("tried");
            throw new MailNotSent("asleep");
        });
        for (var number = 1; number <= 4; number++) {
            assertThat(next()).isEqualTo("tried");
        }

        tasks.run("other", () -> done.add("other"));
        assertThat(next()).isEqualTo("other");
    }

    @Test
    void what_works_at_last_is_not_done_again() throws Exception {
        var failures = new CountDownLatch(1);
        tasks.run("work", () -> {
            var isFirst = failures.getCount() > 0;
            failures.countDown();
            if (isFirst) {
                throw new IllegalStateException("not yet");
            }
            done.add("done");
        });

        assertThat(next()).isEqualTo("done");
        assertThat(done.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void of_too_much_the_rest_is_not_done() throws Exception {
        var gate = new CountDownLatch(1);
        for (var name : List.of("first", "second", "third")) {
            tasks.run(name, () -> {
                waitFor(gate);
                done.add(name);
            });
        }
        gate.countDown();

        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("first", "second");
        assertThat(done.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    private String next() throws InterruptedException {
        var found = done.poll(10, TimeUnit.SECONDS);
        return found == null ? "nothing" : found;
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

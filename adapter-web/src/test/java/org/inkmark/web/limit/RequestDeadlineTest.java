package org.inkmark.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestDeadlineTest {
    private static final String FORM = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n";

    private EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void connect() {
        channel = connected(new Connections(10));
    }

    @Test
    void a_client_that_says_nothing_is_sent_away() {
        pass(9);
        assertThat(channel.isOpen()).isTrue();
        pass(2);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_client_that_sends_a_header_now_and_then_is_sent_away() {
        send("GET / HTTP/1.1\r\n");
        for (var i = 0; i < 3; i++) {
            pass(3);
            send("X-" + i + ": x\r\n");
        }
        assertThat(channel.isOpen()).isTrue();
        pass(2);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void between_requests_a_client_may_wait() {
        send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        pass(200);
        assertThat(channel.isOpen()).isTrue();

        send("GET / HTTP/1.1\r\n");
        pass(11);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_form_may_take_longer_than_its_headers_but_not_for_ever() {
        send(FORM + "a");
        pass(60);
        send("b");
        pass(59);
        assertThat(channel.isOpen()).isTrue();
        pass(2);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_form_that_came_in_time_is_left_alone() {
        send(FORM + "ab");
        pass(100);
        send("cd");
        pass(200);

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void each_form_has_its_own_time() {
        send(FORM + "ab");
        pass(100);
        send("cd" + FORM + "a");
        pass(100);
        assertThat(channel.isOpen()).isTrue();
        pass(21);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void of_too_many_connections_the_one_that_was_used_longest_ago_is_closed() {
        var connections = new Connections(2);
        var silent = connected(connections);
        var reading = connected(connections);
        send(silent, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");

        var newcomer = connected(connections);

        assertThat(silent.isOpen()).isTrue();
        assertThat(reading.isOpen()).isFalse();
        assertThat(newcomer.isOpen()).isTrue();

        var _ = silent.close();
        var next = connected(connections);
        assertThat(newcomer.isOpen()).isTrue();
        assertThat(next.isOpen()).isTrue();
    }

    private static EmbeddedChannel connected(Connections connections) {
        var deadline = new RequestDeadline(SlowClients.LONGEST_HEAD, SlowClients.LONGEST_BODY, connections);
        var channel = new EmbeddedChannel(deadline, new HttpServerCodec(), deadline.afterCodec());
        channel.freezeTime();
        return channel;
    }

    private void send(String text) {
        send(channel, text);
    }

    private static void send(EmbeddedChannel channel, String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
        channel.releaseInbound();
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
    }
}

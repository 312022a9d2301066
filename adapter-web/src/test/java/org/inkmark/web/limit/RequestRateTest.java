package org.inkmark.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRateTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final RequestRate rate = new RequestRate(3, () -> now);

    @Test
    void a_client_may_do_at_once_what_it_may_do_in_a_minute() {
        assertThat(rate.take("a")).isEmpty();
        assertThat(rate.take("a")).isEmpty();
        assertThat(rate.take("a")).isEmpty();

        assertThat(rate.take("a")).hasValue(Duration.ofSeconds(20));
        assertThat(rate.take("b")).isEmpty();
    }

    @Test
    void time_gives_back_one_after_the_other() {
        for (var i = 0; i < 4; i++) {
            var _ = rate.take("a");
        }

        now = now.plusSeconds(15);
        assertThat(rate.take("a")).hasValue(Duration.ofSeconds(5));
        now = now.plusSeconds(5);
        assertThat(rate.take("a")).isEmpty();
        assertThat(rate.take("a")).hasValue(Duration.ofSeconds(20));
        now = now.plusSeconds(3_600);
        assertThat(rate.take("a")).isEmpty();
        assertThat(rate.take("a")).isEmpty();
        assertThat(rate.take("a")).isEmpty();
        assertThat(rate.take("a")).isPresent();
    }

    @Test
    void without_a_limit_nothing_is_counted() {
        var unlimited = new RequestRate(0, () -> now);

        for (var i = 0; i < 1_000; i++) {
            assertThat(unlimited.take("a")).isEmpty();
        }
        assertThat(unlimited.clients()).isZero();
    }

    @Test
    void however_many_clients_come_only_so_many_are_remembered() {
        for (var i = 0; i < 100_000; i++) {
            assertThat(rate.take("client " + i)).isEqualTo(Optional.empty());
        }

        assertThat(rate.clients()).isLessThanOrEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::1, 2001:db8::ffff:0:1, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false"
    })
    void whoever_has_a_whole_network_is_one_client(String one, String other, boolean same) {
        assertThat(ClientNetwork.of(InetAddress.ofLiteral(one)).equals(ClientNetwork.of(InetAddress.ofLiteral(other))))
                .isEqualTo(same);
    }
}

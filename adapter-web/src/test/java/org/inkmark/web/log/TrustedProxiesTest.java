package org.inkmark.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES = new TrustedProxies("127.0.0.1, 10.0.0.0/9,fd00::/8");

    @ParameterizedTest
    @CsvSource({
        // from a proxy
        "127.0.0.1, 203.0.113.7, 203.0.113.7",
        "fd12::1, 2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "::ffff:127.0.0.1, 203.0.113.7, 203.0.113.7",
        // through several, whatever somebody said before
        "127.0.0.1, '1.1.1.1, 203.0.113.7 ,10.127.255.255', 203.0.113.7",
        "127.0.0.1, '1.1.1.1;203.0.113.7;10.0.0.1', 203.0.113.7",
        "127.0.0.1, '10.0.0.1, 10.0.0.2', 10.0.0.1",
        // from somebody who is none
        "10.128.0.1, 1.1.1.1, 10.128.0.1",
        "127.0.0.2, 1.1.1.1, 127.0.0.2",
        "fe80::1, 1.1.1.1, fe80:0:0:0:0:0:0:1",
        // from a proxy that says nothing that could be read
        "127.0.0.1, '', 127.0.0.1",
        "127.0.0.1, '203.0.113.7, unknown', 127.0.0.1",
        "127.0.0.1, '203.0.113.7, example.org', 127.0.0.1"
    })
    void the_client_is_the_right_most_who_is_no_trusted_proxy(String peer, String forwarded, String client) {
        var values = forwarded.isEmpty() ? List.<String>of() : Arrays.asList(forwarded.split(";"));

        assertThat(PROXIES.client(InetAddress.ofLiteral(peer), values).getHostAddress())
                .isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void by_default_nobody_is_believed(String none) {
        assertThat(new TrustedProxies(none).client(InetAddress.ofLiteral("127.0.0.1"), List.of("203.0.113.7")))
                .hasToString("/127.0.0.1");
    }

    @Test
    void a_proxy_that_is_not_named_is_warned_of_once() {
        var logger = (Logger) LoggerFactory.getLogger(TrustedProxies.class);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        try {
            ask(PROXIES, "127.0.0.1", List.of("203.0.113.7"));
            ask(PROXIES, "127.0.0.2", List.of());
            ask(PROXIES, "203.0.113.1", List.of("203.0.113.7"));
            assertThat(log.list).isEmpty();

            var none = new TrustedProxies("");
            ask(none, "192.168.1.2", List.of("203.0.113.7"));
            ask(none, "127.0.0.1", List.of("203.0.113.8"));
            assertThat(log.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                    .contains("192.168.1.2", "trusted-proxies"));
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
        }
    }

    private static void ask(TrustedProxies proxies, String peer, List<String> forwarded) {
        assertThat(proxies.client(InetAddress.ofLiteral(peer), forwarded)).isNotNull();
    }

    @Test
    void a_range_may_be_everybody() {
        assertThat(new TrustedProxies("0.0.0.0/0").client(InetAddress.ofLiteral("192.0.2.1"), List.of("203.0.113.7")))
                .hasToString("/203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::1/129", "10.0.0.1 10.0.0.2"})
    void what_is_neither_address_nor_range_is_refused(String list) {
        assertThatThrownBy(() -> new TrustedProxies(list)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.inkmark.cli.terminal.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningAddressTest {
    private static final String HERE = "127.0.0.1";

    @Test
    void port_0_is_any_free_one() {
        assertThat(ListeningAddress.freePort(HERE, 0)).isPositive();
    }

    @Test
    void a_port_in_use_is_told_with_its_number_and_a_way_out() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ListeningAddress.freePort(HERE, other.getLocalPort()))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessage(
                            "Port %d is in use: end the program that listens there, or choose another port with --port"
                                    .formatted(other.getLocalPort()));
        }
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        assertThatThrownBy(() -> ListeningAddress.freePort("192.0.2.1", 0))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("192.0.2.1 is no address of this machine: choose one with --host");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 8080, http://127.0.0.1:8080/",
        "0.0.0.0, 80, http://localhost/",
        "::1, 8080, http://[::1]:8080/"
    })
    void a_site_without_a_url_is_found_at_its_host_and_port(String host, int port, String url) {
        assertThat(ListeningAddress.urlOf(host, port)).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "https://example.org/blog, https://example.org/blog/",
        "http://localhost:8080/, http://localhost:8080/",
        "https://example.org/a//../b//, https://example.org/b/",
        "https://example.org/büro, https://example.org/b%C3%BCro/"
    })
    void a_site_has_a_url_of_a_host_and_maybe_a_path(String given, String url) {
        assertThat(ListeningAddress.url(given)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org",
                "https://example.org/?a=b",
                "https://me@example.org",
                "https://example.org/a;b",
                "https://example.org/../a",
                "a b"
            })
    void anything_else_is_refused(String given) {
        assertThatThrownBy(() -> ListeningAddress.url(given)).isInstanceOf(IllegalArgumentException.class);
    }
}

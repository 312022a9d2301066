package org.inkmark.web.log;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.inkmark.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxies that are believed whom they speak for. Whoever comes to a proxy can say anything; only what a trusted proxy itself
 * has seen is true, and that stands right-most in {@code X-Forwarded-For}.
 */
@Singleton
public final class TrustedProxies {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final List<AddressRange> ranges;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    /**
     * @param list addresses and ranges of them, with commas between: {@code 127.0.0.1, 10.0.0.0/8, fd00::/8}
     * @throws IllegalArgumentException if one is neither
     */
    public TrustedProxies(@Value("${" + WebSettings.TRUSTED_PROXIES + ":}") String list) {
        ranges = COMMA.splitAsStream(list.strip())
                .filter(range -> !range.isEmpty())
                .map(AddressRange::of)
                .toList();
    }

    /** Who sent a request. */
    public InetAddress client(HttpRequest<?> request) {
        return client(
                request.getRemoteAddress().getAddress(), request.getHeaders().getAll("X-Forwarded-For"));
    }

    /**
     * Who asks: the right-most address that is no trusted proxy's, the left-most where all are.
     *
     * @param peer      the other end of the connection
     * @param forwarded all values of {@code X-Forwarded-For}, in the order in which they came
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        if (!forwarded.isEmpty() && !trusts(peer) && isNear(peer) && !hasWarned.getAndSet(true)) {
            LOG.warn(
                    "A proxy at {} is not among trusted-proxies: all who come by it count as one client when they sign in",
                    peer.getHostAddress());
        }
        var client = peer;
        var addresses = forwarded.stream()
                .flatMap(values -> Arrays.stream(values.split(",", -1)))
                .toList();
        for (var address : addresses.reversed()) {
            if (!trusts(client)) {
                return client;
            }
            try {
                client = InetAddress.ofLiteral(address.strip());
            } catch (IllegalArgumentException unknown) {
                return client;
            }
        }
        return client;
    }

    /** On this machine or in its own network, where proxies are, and strangers are not. */
    private static boolean isNear(InetAddress peer) {
        return peer.isLoopbackAddress() || peer.isSiteLocalAddress();
    }

    private boolean trusts(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}

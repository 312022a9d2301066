package org.inkmark.application.attempt;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** By what tries of a client are counted, whatever addresses it takes. */
public final class ClientNetwork {

    private static final int BYTES_OF_IPV6_NETWORK = 8;

    private ClientNetwork() {}

    /** An IPv4 address, or the network of 64 bits within which whoever has it can choose an IPv6 address. */
    public static String of(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(bytes, 0, address instanceof Inet6Address ? BYTES_OF_IPV6_NETWORK : bytes.length);
    }
}

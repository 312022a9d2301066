package org.inkmark.web.log;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Addresses that begin with the same bits.
 *
 * @param common how many bits they have in common with the first
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632#section-3.1">RFC 4632, section 3.1</a>
 */
record AddressRange(InetAddress first, int common) {
    AddressRange {
        if (common < 0 || common > bits(first)) {
            throw new IllegalArgumentException();
        }
    }

    /**
     * @param text an address, or a range like {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if it is neither
     */
    static AddressRange of(String text) {
        var slash = text.indexOf('/');
        var first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        return new AddressRange(first, slash < 0 ? bits(first) : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        return bits(address) == bits(first) && beginning(address).equals(beginning(first));
    }

    private BigInteger beginning(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(bits(address) - common);
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}

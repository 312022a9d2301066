package org.inkmark.web.view;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it is sent. */
final class Asset {
    private final String type;
    private final byte[] content;

    Asset(String type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    /** Of the content, in hexadecimal. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

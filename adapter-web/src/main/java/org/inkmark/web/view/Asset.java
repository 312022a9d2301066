package org.inkmark.web.view;

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
}

package org.inkmark.cli.post.file;

/** A file that cannot be imported as it is. The reason says why, readable behind the file's name. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableFile(String reason) {
        super(reason);
        this.reason = reason;
    }

    UnreadableFile(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}

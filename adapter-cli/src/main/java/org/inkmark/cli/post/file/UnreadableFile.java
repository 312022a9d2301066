package org.inkmark.cli.post.file;

import org.inkmark.domain.Text;

/** A file that cannot be imported as it is. The reason says why, readable behind the file's name. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    /** Of the reason: it may name something that is as long as the file. */
    private static final int MOST = 300;

    private final String reason;

    UnreadableFile(String reason) {
        super(reason);
        this.reason = Text.oneLine(reason, MOST);
    }

    UnreadableFile(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = Text.oneLine(reason, MOST);
    }

    public String reason() {
        return reason;
    }
}

package org.inkmark.web.limit;

import io.netty.channel.Channel;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** The open connections, never more than so many: a new one closes that on which longest no request has come in. */
final class Connections {
    /** Far more than readers need, and far fewer than the files that a process may have open. */
    static final int MOST = 4_000;

    private final int most;
    private final SequencedSet<Channel> byLastUse = new LinkedHashSet<>();

    Connections(int most) {
        this.most = most;
    }

    /** Takes note of a connection that begins, or on which a request has come in. */
    void used(Channel connection) {
        Channel longestUnused;
        synchronized (byLastUse) {
            byLastUse.addLast(connection);
            if (byLastUse.size() <= most) {
                return;
            }
            longestUnused = byLastUse.removeFirst();
        }
        var _ = longestUnused.close();
    }

    void closed(Channel connection) {
        synchronized (byLastUse) {
            byLastUse.remove(connection);
        }
    }
}

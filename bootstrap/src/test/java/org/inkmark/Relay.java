package org.inkmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to a server of this machine that can be interrupted. */
final class Relay implements AutoCloseable {
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean silent;

    Relay(int target) throws IOException {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var client = entrance.accept();
                    var server = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(client);
                    sockets.add(server);
                    Thread.ofVirtual().start(() -> pass(client, server));
                    Thread.ofVirtual().start(() -> pass(server, client));
                }
            } catch (IOException closed) {
                // nobody comes any more
            }
        });
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From here on whatever is sent is lost, and nobody is told. */
    void fallSilent() {
        silent = true;
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[8_192];
        try {
            for (var count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                if (!silent) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
            to.shutdownOutput();
        } catch (IOException closed) {
            // both ends see the end
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    /** Ends every connection, and refuses new ones. */
    void cut() throws IOException {
        entrance.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}

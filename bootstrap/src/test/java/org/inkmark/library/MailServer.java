package org.inkmark.library;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.stream.Stream;

/** A real server for mail, on any free port of this machine. */
public final class MailServer {
    private static final long LONGEST_START = 60_000;

    private MailServer() {}

    /** One that has not begun yet. */
    public static GreenMail speaking(String... protocols) {
        return new GreenMail(Stream.of(protocols).map(MailServer::setup).toArray(ServerSetup[]::new));
    }

    private static ServerSetup setup(String protocol) {
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(LONGEST_START);
        return setup;
    }
}

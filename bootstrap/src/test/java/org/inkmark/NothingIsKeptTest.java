package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.server.netty.NettyEmbeddedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.web.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What clients send freely grows no memory: no cache, no map, no list of the program or of what it is made of. Languages are left
 * out: Java itself keeps those that it has read by soft references, and gives them up before memory runs out.
 */
class NothingIsKeptTest {
    private static final int REQUESTS = 2_000;
    private static final Pattern ENTRIES =
            Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+java\\.util\\.\\S*Map\\$(?:Node|Entry|TreeNode)\\s");

    /** Each names the request's number wherever a client may say what it likes. */
    private static final List<String> KINDS = List.of(
            "GET /nothing-%1$d?p%1$d=v%1$d",
            "GET /posts/post-%1$d",
            "GET /tags/tag-%1$d",
            "GET /authors/author%1$d?after=%1$d",
            "GET /assets/file-%1$d.css",
            "GET /desk/posts?q=word%1$d",
            "GET /setup?token=token%1$d",
            "GET /?after=%1$d",
            "HEAD /%1$d",
            "POST /sign-in?x=%1$d",
            "OPTIONS /%1$d",
            "METHOD%1$d /%1$d");

    @TempDir
    private Path folder;

    @Test
    void what_clients_send_leaves_nothing_behind() throws Exception {
        var port = ListeningAddress.freePort("127.0.0.1", 0);
        var settings = new HashMap<>(WebSettings.of(URI.create("https://site.example/")));
        settings.putAll(WebSettings.ofProxies("127.0.0.1"));
        settings.put("inkmark.serving", true);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("micronaut.server.port", port);
        try (var site = ContainedSite.openToServe(
                new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE),
                Deployment.plain(),
                Durability.PROCESS,
                false,
                settings)) {
            site.port(NettyEmbeddedServer.class).start();
            ask(port, 0, REQUESTS / 2);
            var before = entriesOfMaps();

            ask(port, REQUESTS, 2 * REQUESTS);

            assertThat(entriesOfMaps() - before).isLessThan(REQUESTS / KINDS.size() / 2);
        }
    }

    private static void ask(int port, int from, int to) throws IOException {
        for (var i = from; i < to; i++) {
            var request = KINDS.get(i % KINDS.size()) + """
                     HTTP/1.1
                    Host: host%1$d.example:%1$d
                    Accept: text/html, application/x-%1$d;q=0.%1$d
                    Accept-Charset: charset%1$d
                    Content-Type: application/x-www-form-urlencoded; charset=charset%1$d
                    Cookie: name%1$d=value%1$d; __Host-inkmark-session=%1$d
                    User-Agent: agent/%1$d
                    Referer: https://referer%1$d.example/%1$d
                    Origin: https://origin%1$d.example
                    X-Forwarded-For: 2001:db8::%1$d
                    X-Request-Id: %1$d
                    Header-%1$d: value%1$d
                    Content-Length: 0
                    Connection: close

                    """.replace("\n", "\r\n");
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(request.formatted(i).getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 ");
            }
        }
    }

    /** How many are in use, once what is not in use is collected. */
    private static long entriesOfMaps() throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return ENTRIES.matcher(histogram)
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }
}

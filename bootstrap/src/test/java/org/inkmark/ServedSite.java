package org.inkmark;

import io.micronaut.http.server.netty.NettyEmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.web.WebSettings;

/** A site whose server runs in this process, and whose every part can be asked. */
public final class ServedSite implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final ContainedSite site;
    private final URI home;

    private ServedSite(ContainedSite site, URI home) {
        this.site = site;
        this.home = home;
    }

    public static ServedSite open(Path folder) {
        return open(folder, Map.of());
    }

    /** @param more settings of the container */
    public static ServedSite open(Path folder, Map<String, Object> more) {
        return open(folder, Deployment.plain(), more);
    }

    static ServedSite open(Path folder, Deployment deployment, Map<String, Object> more) {
        var port = ListeningAddress.freePort(HOST, 0);
        var home = ListeningAddress.urlOf(HOST, port);
        var settings = new HashMap<>(WebSettings.of(home));
        settings.put("inkmark.serving", true);
        settings.put("micronaut.server.host", HOST);
        settings.put("micronaut.server.port", port);
        settings.putAll(more);
        var site = ContainedSite.openToServe(
                new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE),
                deployment,
                Durability.PROCESS,
                false,
                settings);
        site.port(NettyEmbeddedServer.class).start();
        return new ServedSite(site, home);
    }

    public <T> T port(Class<T> type) {
        return site.port(type);
    }

    /** With a slash at its end. */
    public URI home() {
        return home;
    }

    @Override
    public void close() {
        site.close();
    }
}

package org.inkmark;

import io.micronaut.http.server.netty.NettyEmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.site.SetUp;
import org.inkmark.cli.InkmarkCommand;
import org.inkmark.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code inkmark serve}: the pages of a site, until it is interrupted. */
@Command(name = "serve", description = "Serve a site's pages, and make the site where there is none, until interrupted")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private InkmarkCommand inkmark;

    @Spec
    private CommandSpec spec;

    @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on; 0 for any (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Where readers find the site, like https://example.org/blog (else INKMARK_URL, else from host and port)")
    private @Nullable String url;

    @Option(
            names = "--upgrade",
            description = "Make or upgrade the tables of a --database first; those in the data folder need no asking")
    private boolean upgrade;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            description =
                    "How the log is written, plain or json (${DEFAULT-VALUE}); INKMARK_LOG is its level: error, warn, "
                            + "info, debug or trace")
    private Log.Format logFormat = Log.Format.PLAIN;

    @Option(
            names = "--dev",
            description = "In a checkout: read templates and assets from the sources at each request, to work on them")
    private boolean dev;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "There is no port %d: choose one from 1 to 65535 with --port".formatted(port));
        }
        var free = ListeningAddress.freePort(host, port);
        var address = siteAddress().orElseGet(() -> ListeningAddress.urlOf(host, free));
        var settings = new HashMap<>(WebSettings.of(address));
        settings.put("inkmark.serving", true);
        settings.put("micronaut.server.host", host);
        settings.put("micronaut.server.port", free);
        if (dev) {
            settings.put(WebSettings.SOURCES, sources());
        }
        Log.begin(Log.Level.INFO, logFormat);
        EndSignal.endsTheStart();
        try (var site = ContainedSite.openToServe(inkmark.site().choice(true), upgrade, settings)) {
            var setUp = site.port(SetUp.class);
            var invitation =
                    setUp.isNeeded() ? Optional.of(address + "setup?token=" + setUp.token()) : Optional.<String>empty();
            var server = site.port(NettyEmbeddedServer.class);
            var stop = site.port(GracefulStop.class);
            stop.watch(server);
            var end = new EndSignal();
            server.start();
            announce("Inkmark is at %s and listens on %s port %d; Ctrl-C ends it".formatted(address, host, free));
            invitation.ifPresent(page -> announce("Nobody can write here yet: create the first user at " + page));
            end.await();
            stop.stop(server);
            return 0;
        }
    }

    /** To people, and where a program reads the log, to that. */
    private void announce(String message) {
        if (logFormat == Log.Format.JSON) {
            LoggerFactory.getLogger(ServeCommand.class).info(message);
        } else {
            spec.commandLine().getErr().println(message);
        }
    }

    private String sources() {
        return SourceFolder.ofPages()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--dev needs the sources: run it as ./inkmark serve --dev in a checkout"))
                .toString();
    }

    private Optional<URI> siteAddress() {
        var given = Optional.ofNullable(url).or(() -> Optional.ofNullable(System.getenv("INKMARK_URL")));
        return given.filter(text -> !text.isBlank()).map(text -> {
            try {
                return ListeningAddress.parse(text);
            } catch (IllegalArgumentException wrong) {
                throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
            }
        });
    }
}

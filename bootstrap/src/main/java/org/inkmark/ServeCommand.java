package org.inkmark;

import io.micronaut.http.server.netty.NettyEmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.application.mail.CheckMail;
import org.inkmark.application.site.SetUp;
import org.inkmark.cli.InkmarkCommand;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.configuration.ConfigurationKey;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code inkmark serve}: the pages of a site, until it is interrupted. */
@Command(name = "serve", description = "Serve a site's pages, and make the site where there is none, until interrupted")
final class ServeCommand implements Callable<Integer> {
    private final Configuration configuration;

    @ParentCommand
    private InkmarkCommand inkmark;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--upgrade",
            description = "Make or upgrade the tables of a --database first; those in the data folder need no asking")
    private boolean upgrade;

    @Option(
            names = "--dev",
            description = "In a checkout: read templates and assets from the sources at each request, to work on them")
    private boolean dev;

    private ServeCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    static CommandLine commandLine(Configuration configuration) {
        var command = new CommandLine(new ServeCommand(configuration));
        configuration.addFlags(command.getCommandSpec(), ScopeType.LOCAL);
        return command;
    }

    @Override
    public Integer call() throws InterruptedException {
        var host = configuration.get(ConfigurationKey.HOST, Function.identity());
        var port = ListeningAddress.freePort(host, configuration.get(ConfigurationKey.PORT, ListeningAddress::port));
        var address = configuration
                .find(ConfigurationKey.URL, ListeningAddress::url)
                .orElseGet(() -> ListeningAddress.urlOf(host, port));
        var deployment = Deployment.in(configuration);
        var durability = configuration.get(ConfigurationKey.DURABILITY, Durability::of);
        var format = configuration.get(ConfigurationKey.LOG_FORMAT, Log.Format::of);
        Log.begin(configuration.get(ConfigurationKey.LOG_LEVEL, Log.Level::of), format);
        var settings = settings(host, port, address);
        configuration.warnings().forEach(log()::warn);
        EndSignal.endsTheStart();
        try (var site = inkmark.site()
                .open(
                        inkmark.site().choice(SiteChoice.Aim.SITE_OR_NEW_ONE),
                        choice -> ContainedSite.openToServe(choice, deployment, durability, upgrade, settings))) {
            site.port(CheckMail.class).problem().ifPresent(log()::warn);
            var setUp = site.port(SetUp.class);
            var invitation =
                    setUp.isNeeded() ? Optional.of(address + "setup?token=" + setUp.token()) : Optional.<String>empty();
            var server = site.port(NettyEmbeddedServer.class);
            var stop = site.port(GracefulStop.class);
            stop.watch(server);
            var end = new EndSignal();
            server.start();
            announce(
                    format,
                    Level.INFO,
                    "Inkmark is at %s and listens on %s port %d; Ctrl-C ends it".formatted(address, host, port));
            invitation.ifPresent(page ->
                    announce(format, Level.WARN, "Nobody can write here yet: create the first user at " + page));
            end.await();
            stop.stop(server);
            return 0;
        }
    }

    private Map<String, Object> settings(String host, int port, URI address) {
        var settings = new HashMap<>(WebSettings.of(address));
        configuration
                .find(ConfigurationKey.TRUSTED_PROXIES, WebSettings::ofProxies)
                .ifPresent(settings::putAll);
        settings.putAll(configuration.get(ConfigurationKey.REQUEST_RATE, WebSettings::ofRequestRate));
        if (dev) {
            settings.put(WebSettings.SOURCES, sources());
        }
        settings.put("inkmark.serving", true);
        settings.put("micronaut.server.host", host);
        settings.put("micronaut.server.port", port);
        return settings;
    }

    /** To people, and where a program reads the log, to that. */
    private void announce(Log.Format format, Level level, String message) {
        if (format == Log.Format.JSON) {
            log().atLevel(level).log(message);
        } else {
            spec.commandLine().getErr().println(message);
        }
    }

    /** Asked for only once the log has begun. */
    private static Logger log() {
        return LoggerFactory.getLogger(ServeCommand.class);
    }

    private String sources() {
        return SourceFolder.ofPages()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--dev needs the sources: run it as ./inkmark serve --dev in a checkout"))
                .toString();
    }
}

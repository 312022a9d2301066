package org.inkmark;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.util.Map;
import java.util.function.Supplier;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.ManageDatabase;
import org.inkmark.application.database.Storage;
import org.inkmark.cli.database.AskedPassword;
import org.inkmark.cli.site.OpenSite;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.cli.terminal.SystemTerminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A site in a container of its own, with the application, the database below it, and the pages that {@code serve} answers with. */
final class ContainedSite implements OpenSite {
    private static final Logger LOG = LoggerFactory.getLogger(ContainedSite.class);

    private final ApplicationContext container;

    private ContainedSite(ApplicationContext container) {
        this.container = container;
    }

    /**
     * Opens a site for one command.
     *
     * @throws DatabaseUnusable if there is no site there and none is to be made, or it cannot be used
     */
    static ContainedSite open(SiteChoice choice, Deployment deployment, Durability durability) {
        var mode = choice.makesNewSite() ? Mode.MAKES_NEW_SITE : Mode.COMMAND;
        return open(choice, deployment, mode, durability, false, Map.of());
    }

    /**
     * Opens a site for a server, and makes it where there is none.
     *
     * @param upgrade  whether a database that others may work on is made or upgraded too, as the embedded one always is
     * @param settings of the container
     * @throws DatabaseUnusable if it cannot be used
     */
    static ContainedSite openToServe(
            SiteChoice choice,
            Deployment deployment,
            Durability durability,
            boolean upgrade,
            Map<String, Object> settings) {
        return open(choice, deployment, Mode.SERVE, durability, upgrade, settings);
    }

    private static ContainedSite open(
            SiteChoice choice,
            Deployment deployment,
            Mode mode,
            Durability durability,
            boolean upgrade,
            Map<String, Object> settings) {
        var database = new DatabaseSettings(choice.data(), choice.databaseUrl(), mode, durability);
        // What is set in the environment for something else never reaches the container.
        var site = new ContainedSite(ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .singletons(
                        database,
                        deployment.secret(),
                        deployment.address(),
                        deployment.mail(),
                        new AskedPassword(new SystemTerminal()))
                .properties(settings)
                .build());
        try {
            saying(site.container::start);
            if (!choice.isForDatabase()) {
                site.prepare(upgrade || database.upgradesUnasked());
            }
            return site;
        } catch (RuntimeException failed) {
            try {
                site.close();
            } catch (RuntimeException unclosed) {
                failed.addSuppressed(unclosed);
            }
            throw failed;
        }
    }

    private void prepare(boolean upgrade) {
        var database = port(ManageDatabase.class);
        if (upgrade && database.status().isBehind()) {
            database.upgrade()
                    .ifPresent(before -> LOG.info("Upgraded the tables; as they were before they are in {}", before));
        }
        database.requireCurrent();
    }

    @Override
    public <T> T port(Class<T> inboundPort) {
        return saying(() -> container.getBean(inboundPort));
    }

    /** The container would keep to itself that the database could not be closed. */
    @Override
    public void close() {
        try (container) {
            for (var storage : container.getActiveBeanRegistrations(Storage.class)) {
                storage.bean().close();
            }
        }
    }

    /** What the database says of itself, instead of what the container says of the beans between. */
    private static <T> T saying(Supplier<T> work) {
        try {
            return work.get();
        } catch (BeanContextException failed) {
            for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof DatabaseUnusable unusable) {
                    throw unusable;
                }
            }
            throw failed;
        }
    }
}

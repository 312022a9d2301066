package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.inject.BeanDefinitionReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inkmark.application.database.CheckDatabase;
import org.inkmark.application.database.CreateDatabase;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.ManageDatabase;
import org.inkmark.application.database.MoveSite;
import org.inkmark.cli.InkmarkCommand;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.site.OpenSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program with an adapter in place of adapter-persistence that has neither migrations nor copies. */
class AdapterWithoutMigrationsTest {

    private static final DatabaseSettings SETTINGS =
            new DatabaseSettings(Path.of("unused"), Optional.empty(), Mode.COMMAND);

    private final ApplicationContext container =
            withoutPersistence().registerSingleton(SETTINGS).start();

    @SuppressWarnings({"rawtypes", "overrides"}) // of the framework's own methods
    private static ApplicationContext withoutPersistence() {
        return new DefaultApplicationContext() {
            @Override
            protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
                return super.resolveBeanDefinitionReferences().stream()
                        .filter(bean -> !bean.getBeanDefinitionName().startsWith("org.inkmark.persistence."))
                        .toList();
            }
        };
    }

    private record Site(ApplicationContext container) implements OpenSite {
        @Override
        public <T> T port(Class<T> inboundPort) {
            return container.getBean(inboundPort);
        }

        @Override
        public void close() {
            // the next command uses it too
        }
    }

    @AfterEach
    void close() {
        container.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db status",
                "db upgrade",
                "db downgrade --to 0 --yes",
                "db validate",
                "db check",
                "db create --print",
                "db copy --to elsewhere"
            })
    void commands_on_the_tables_fail(String command) {
        assertThat(run(command)).isEqualTo("this adapter has no migrations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup site.zip", "restore site.zip"})
    void commands_on_backups_fail(String command) {
        assertThat(run(command)).isEqualTo("this adapter has no backups");
    }

    @Test
    void what_it_says_is_that_the_adapter_has_no_migrations() {
        var database = container.getBean(ManageDatabase.class);

        assertRefused(database::migrations);
        assertRefused(database::upgrade);
        assertRefused(() -> database.undoneBy(0));
        assertRefused(database::differences);
        assertRefused(container.getBean(CheckDatabase.class)::findings);
        assertRefused(container.getBean(CreateDatabase.class)::script);
        assertRefused(() -> container.getBean(MoveSite.class).compare(null, null));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(DatabaseUnusable.class).hasMessage("this adapter has no migrations");
    }

    @Test
    void a_server_starts_on_it_without_asking_for_an_upgrade() {
        var database = container.getBean(ManageDatabase.class);

        assertThat(database.status().isBehind()).isFalse();
        assertThatCode(database::requireCurrent).doesNotThrowAnyException();
    }

    /** Why a command failed, as it tells. */
    private String run(String command) {
        var configuration = new Configuration(Map.of(), Path.of("none"));
        var line = InkmarkCommand.commandLine(
                configuration, _ -> new Site(container), ServeCommand.commandLine(configuration));
        var told = new ArrayList<String>();
        var teller = line.getExecutionExceptionHandler();
        line.setExecutionExceptionHandler((error, failed, parsed) -> {
            told.add(String.valueOf(error.getMessage()));
            return teller.handleExecutionException(error, failed, parsed);
        });
        assertThat(line.execute(command.split(" "))).isEqualTo(1);
        return String.join("\n", told);
    }
}

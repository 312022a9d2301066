package org.inkmark.persistence.engine;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Named;
import javax.sql.DataSource;
import org.inkmark.application.database.DatabaseSettings;

/** The data source under the name by which Micronaut Data finds it, made from {@link DatabaseSettings} alone. */
@Factory
final class DatabaseFactory {

    private static final String DEFAULT = "default";

    /**
     * Made as the context starts, before anything asks for the configuration that is registered here: a factory method would
     * give that no bean, as its class asks for properties that name a data source.
     */
    @Context
    @Named(DEFAULT)
    DataSource dataSource(Database database, BeanContext context) {
        context.registerSingleton(
                DataJdbcConfiguration.class, new DataJdbcConfiguration(DEFAULT), Qualifiers.byName(DEFAULT));
        return database.pooled();
    }
}

package org.inkmark.persistence.engine;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The data source under the name by which Micronaut Data finds it, made from {@link DatabaseSettings} alone. */
@Factory
final class DatabaseFactory {

    private static final String DEFAULT = "default";

    /** A factory method would give the configuration no bean: its class asks for properties that name a data source. */
    @Singleton
    @Named(DEFAULT)
    DataSource dataSource(Database database, BeanContext context) {
        context.registerSingleton(
                DataJdbcConfiguration.class, new DataJdbcConfiguration(DEFAULT), Qualifiers.byName(DEFAULT));
        return database.pooled();
    }
}

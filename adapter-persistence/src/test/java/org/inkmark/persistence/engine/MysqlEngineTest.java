package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A server of MySQL or MariaDB, where {@code INKMARK_TEST_MYSQL_URL} names one. */
@EnabledIfEnvironmentVariable(named = "INKMARK_TEST_MYSQL_URL", matches = ".+")
class MysqlEngineTest {

    private static final String SLOW =
            "SELECT count(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c";

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_query_ends_with_the_longest_unit_of_work() throws SQLException {
        var url = Optional.ofNullable(System.getenv("INKMARK_TEST_MYSQL_URL"));
        try (var database = TestDatabase.open(new DatabaseSettings(Path.of("unused"), url, Mode.COMMAND));
                var connection = database.get(Database.class).pooled().getConnection();
                var statement = connection.createStatement()) {

            assertThatThrownBy(() -> statement.executeQuery(SLOW))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("execution");
        }
    }
}

package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.inkmark.persistence.TestDatabase;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers end a statement that takes longer than a unit of work may. */
class LongestStatementTest {

    private static final String SLOW =
            "SELECT count(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_query_ends_with_the_longest_unit_of_work(BundledEngine engine) throws SQLException {
        var database = TestDatabase.shared(engine);
        try (var connection = database.get(Database.class).pooled().getConnection();
                var statement = connection.createStatement()) {

            assertThatThrownBy(() -> statement.executeQuery(SLOW))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(execution|statement timeout).*");
        }
    }
}

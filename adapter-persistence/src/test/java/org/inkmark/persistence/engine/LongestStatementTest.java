package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.inkmark.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** Servers end a statement that takes longer than a unit of work may. All are asked at once, as each takes its time. */
class LongestStatementTest {

    private static final String SLOW =
            "SELECT count(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c";

    private static final Map<BundledEngine, CompletableFuture<Void>> ASKED = new EnumMap<>(BundledEngine.class);

    @BeforeAll
    static void askAll() {
        for (var engine : EnumSet.complementOf(EnumSet.of(BundledEngine.H2))) {
            ASKED.put(engine, asked(engine));
        }
    }

    private static CompletableFuture<Void> asked(BundledEngine engine) {
        try {
            var database = TestDatabase.shared(engine).get(Database.class);
            return CompletableFuture.runAsync(() -> ask(database), task -> new Thread(task).start());
        } catch (TestAbortedException noServer) {
            return CompletableFuture.failedFuture(noServer);
        }
    }

    private static void ask(Database database) {
        try (var connection = database.pooled().getConnection();
                var statement = connection.createStatement()) {
            statement.executeQuery(SLOW);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_query_ends_with_the_longest_unit_of_work(BundledEngine engine) {
        var asked = ASKED.get(engine);
        if (asked.isCompletedExceptionally() && asked.exceptionNow() instanceof TestAbortedException noServer) {
            throw noServer;
        }

        assertThatThrownBy(asked::join)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(execution|statement timeout).*");
    }
}

package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.exceptions.DataAccessException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql, 40001, 0, true",
        "postgresql, 40P01, 0, true",
        "mysql, 40001, 1213, true",
        "mysql, 41000, 1205, true",
        "h2, HYT00, 50200, true",
        "h2, 23505, 23505, true",
        "mysql, 23000, 1062, true",
        "mysql, 23000, 1452, false",
        "h2, 22001, 22001, false",
        "h2, 57014, 57014, false",
        "postgresql, 08006, 0, false"
    })
    void deadlocks_waits_and_duplicates_ask_for_another_try(String engine, String state, int code, boolean asked) {
        assertThat(errors(engine).askForRetry(wrapped(new SQLException("", state, code))))
                .isEqualTo(asked);
    }

    @Test
    void what_has_been_told_is_not_told_otherwise() {
        var told = new DatabaseUnusable("start it again", new IOException("No space left on device"));

        assertThat(errors("h2").told(wrapped(told))).isSameAs(told);
    }

    @Test
    void an_error_that_hangs_behind_that_of_a_batch_counts_too() {
        var batch = new BatchUpdateException("batch", "HY000", 0, new int[0]);
        batch.setNextException(new SQLException("deadlock", "40001"));

        assertThat(errors("postgresql").askForRetry(wrapped(batch))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, 08006, 0, true",
        "mysql, 08S01, 0, true",
        "postgresql, 08003, 0, true",
        "postgresql, 57P01, 0, true",
        "mysql, 70100, 1927, true",
        "mysql, HY000, 4031, true",
        "h2, 90067, 90067, true",
        "mysql, 70100, 1317, false",
        "postgresql, 57014, 0, false",
        "postgresql, 40001, 0, false"
    })
    void connections_that_died_are_known(String engine, String state, int code, boolean died) {
        assertThat(errors(engine).tellOfDeadConnection(wrapped(new SQLException("", state, code))))
                .isEqualTo(died);
    }

    @Test
    void that_none_can_be_had_is_not_a_connection_that_died() {
        var down = new SQLException("refused", "08001");
        var waited =
                new SQLTransientConnectionException("request timed out", "08001", new DatabaseUnusable("down", down));

        assertThat(errors("postgresql").tellOfDeadConnection(wrapped(waited))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, 42P07, 0, true",
        "postgresql, 42601, 0, false",
        "mysql, 42000, 1061, true",
        "mysql, 42S21, 1060, true",
        "h2, 90057, 90057, true",
        "h2, 42S12, 42112, true"
    })
    void what_is_so_already_is_known(String engine, String state, int code, boolean done) {
        assertThat(errors(engine).tellThatItIsDone(new SQLException("", state, code)))
                .isEqualTo(done);
    }

    @Test
    void what_the_engine_said_is_told_in_place_of_what_was_put_around_it() {
        var said = new DatabaseUnusable("no server answers");

        assertThat(errors("mysql").told(new IllegalStateException("no transaction", said)))
                .isSameAs(said);
    }

    @Test
    void a_connection_that_died_is_told_as_a_database_that_is_away() {
        var died = new IllegalStateException(new SQLException("gone", "08006"));

        assertThat(errors("postgresql").told(died))
                .isInstanceOf(DatabaseUnusable.class)
                .hasCause(died);
    }

    @Test
    void another_error_is_told_as_it_is() {
        var error = new IllegalStateException(new SQLException("syntax", "42000"));

        assertThat(errors("mysql").told(error)).isSameAs(error);
    }

    private static DatabaseErrors errors(String engine) {
        var url = engine.equals("h2") ? "jdbc:h2:mem:x" : engine + "://localhost/blog";
        return Database.of(new DatabaseSettings(Path.of("unused"), Optional.of(url), Mode.COMMAND))
                .errors();
    }

    private static DataAccessException wrapped(Exception e) {
        return new DataAccessException("", e);
    }
}

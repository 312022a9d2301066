package org.inkmark.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "40001, 0, true",
        "40P01, 0, true",
        "40001, 1213, true",
        "41000, 1205, true",
        "HYT00, 50200, true",
        "23505, 23505, true",
        "23000, 1062, true",
        "23000, 1452, false",
        "22001, 22001, false",
        "57014, 57014, false",
        "08006, 0, false"
    })
    void deadlocks_waits_and_duplicates_ask_for_another_try(String state, int code, boolean asked) {
        assertThat(DatabaseErrors.askForRetry(wrapped(new SQLException("", state, code))))
                .isEqualTo(asked);
    }

    @Test
    void an_error_that_hangs_behind_that_of_a_batch_counts_too() {
        var batch = new BatchUpdateException("batch", "HY000", 0, new int[0]);
        batch.setNextException(new SQLException("deadlock", "40001"));

        assertThat(DatabaseErrors.askForRetry(wrapped(batch))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "08006, 0, true",
        "08S01, 0, true",
        "08003, 0, true",
        "57P01, 0, true",
        "70100, 1927, true",
        "HY000, 4031, true",
        "90067, 90067, true",
        "70100, 1317, false",
        "57014, 0, false",
        "40001, 0, false"
    })
    void connections_that_died_are_known(String state, int code, boolean died) {
        assertThat(DatabaseErrors.tellOfDeadConnection(wrapped(new SQLException("", state, code))))
                .isEqualTo(died);
    }

    @Test
    void that_none_can_be_had_is_not_a_connection_that_died() {
        var down = new SQLException("refused", "08001");
        var waited =
                new SQLTransientConnectionException("request timed out", "08001", new DatabaseUnusable("down", down));

        assertThat(DatabaseErrors.tellOfDeadConnection(wrapped(waited))).isFalse();
    }

    private static DataAccessException wrapped(SQLException e) {
        return new DataAccessException("", e);
    }

    @Test
    void what_the_engine_said_is_told_in_place_of_what_was_put_around_it() {
        var said = new DatabaseUnusable("no server answers");

        assertThat(DatabaseErrors.told(new IllegalStateException("no transaction", said)))
                .isSameAs(said);
    }

    @Test
    void a_connection_that_died_is_told_as_a_database_that_is_away() {
        var died = new IllegalStateException(new SQLException("gone", "08006"));

        assertThat(DatabaseErrors.told(died))
                .isInstanceOf(DatabaseUnusable.class)
                .hasCause(died);
    }

    @Test
    void another_error_is_told_as_it_is() {
        var error = new IllegalStateException(new SQLException("syntax", "42000"));

        assertThat(DatabaseErrors.told(error)).isSameAs(error);
    }
}

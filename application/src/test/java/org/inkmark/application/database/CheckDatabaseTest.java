package org.inkmark.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDatabaseTest {

    private static final Finding ENGINE = Finding.good("engine", "MariaDB 11.4.5");

    private final DatabaseInspection inspection = mock(DatabaseInspection.class);
    private final Schema schema = mock(Schema.class);
    private final CheckDatabase check = new DatabaseCheck(Optional.of(inspection), Optional.of(schema));

    @Test
    void a_database_that_does_is_good_in_all() {
        when(inspection.findings()).thenReturn(List.of(ENGINE));
        when(schema.status()).thenReturn(new SchemaStatus(6, 6));

        assertThat(check.findings())
                .containsExactly(
                        Finding.good("connection", "can connect"), ENGINE, Finding.good("schema version", "6 of 6"));
    }

    @Test
    void one_that_cannot_be_reached_is_asked_nothing_more() {
        when(inspection.findings()).thenThrow(new DatabaseUnusable("no server\nStart it"));

        assertThat(check.findings())
                .containsExactly(Finding.wrong("connection", "cannot connect", "no server\nStart it"));
        verify(schema, never()).status();
    }

    @ParameterizedTest
    @CsvSource({"0, inkmark db upgrade", "5, inkmark db upgrade", "7, Use that"})
    void tables_of_another_version_are_told_with_the_remedy(int applied, String remedy) {
        when(inspection.findings()).thenReturn(List.of(ENGINE));
        when(schema.status()).thenReturn(new SchemaStatus(applied, 6));

        assertThat(check.findings().getLast()).satisfies(found -> {
            assertThat(found.value()).isEqualTo(applied + " of 6");
            assertThat(found.remedy()).get().asString().endsWith(remedy);
        });
    }

    @Test
    void a_version_that_cannot_be_asked_for_is_told() {
        when(inspection.findings()).thenReturn(List.of(ENGINE));
        when(schema.status()).thenThrow(new DatabaseUnusable("it does not say"));

        assertThat(check.findings().getLast()).isEqualTo(Finding.wrong("schema version", "unknown", "it does not say"));
    }
}

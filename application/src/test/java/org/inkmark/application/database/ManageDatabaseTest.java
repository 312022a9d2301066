package org.inkmark.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class ManageDatabaseTest {

    private final Schema schema = mock(Schema.class);
    private final ManageDatabase database = new DatabaseUpkeep(schema);

    @Test
    void a_database_of_the_right_version_is_used() {
        given(3, 3);

        assertThatCode(database::requireCurrent).doesNotThrowAnyException();
        assertThat(database.status()).isEqualTo(new SchemaStatus(3, 3));
        verify(schema, never()).upgrade();
    }

    @Test
    void a_database_of_a_newer_version_is_not_touched() {
        given(4, 3);

        assertThatThrownBy(database::requireCurrent)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("version 4")
                .hasMessageContaining("3")
                .hasMessageContaining("newer Inkmark");
    }

    @Test
    void a_database_of_an_older_version_is_to_be_upgraded_first() {
        given(2, 3);

        assertThatThrownBy(database::requireCurrent)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("needs 3")
                .hasMessageContaining("inkmark db upgrade");
    }

    @Test
    void a_database_without_tables_is_to_be_upgraded_first() {
        given(0, 3);

        assertThat(database.status().isEmpty()).isTrue();
        assertThatThrownBy(database::requireCurrent)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the database holds no site yet: run 'inkmark db upgrade'");
    }

    @Test
    void upgrading_is_the_schemas_business() {
        database.upgrade();

        verify(schema).upgrade();
    }

    private void given(int applied, int newest) {
        when(schema.status()).thenReturn(new SchemaStatus(applied, newest));
    }
}

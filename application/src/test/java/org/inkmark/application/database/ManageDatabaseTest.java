package org.inkmark.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManageDatabaseTest {

    private final Schema schema = mock(Schema.class);
    private final SiteBackup backups = mock(SiteBackup.class);
    private final ManageDatabase database = new DatabaseUpkeep(Optional.of(schema), Optional.of(backups));

    @Test
    void a_database_of_the_right_version_is_used() {
        given(3, 3);

        assertThatCode(database::requireCurrent).doesNotThrowAnyException();
        assertThat(database.status()).isEqualTo(new SchemaStatus(3, 3));
        verify(schema, never()).upgrade(anyInt());
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
        given(0, 5);

        assertThat(database.upgrade()).isEmpty();

        verify(schema).upgrade(5);
        verify(backups, never()).backUpBefore(anyInt());
    }

    @Test
    void what_is_upgraded_is_backed_up_before() {
        given(2, 5);
        when(backups.backUpBefore(4)).thenReturn(Optional.of(Path.of("before-4.zip")));

        assertThat(database.upgrade(4)).contains(Path.of("before-4.zip"));

        var order = inOrder(backups, schema);
        order.verify(backups).backUpBefore(4);
        order.verify(schema).upgrade(4);
    }

    @Test
    void what_cannot_be_backed_up_is_not_upgraded() {
        given(2, 5);
        when(backups.backUpBefore(5)).thenThrow(new DatabaseUnusable("the disk is full"));

        assertThatThrownBy(database::upgrade).hasMessage("the disk is full");

        verify(schema, never()).upgrade(anyInt());
    }

    @Test
    void an_upgrade_that_fails_tells_where_the_database_is_as_it_was() {
        given(2, 5);
        when(backups.backUpBefore(5)).thenReturn(Optional.of(Path.of("before-5.zip")));
        doThrow(new DatabaseUnusable("no such column")).when(schema).upgrade(5);

        assertThatThrownBy(database::upgrade)
                .hasMessage("no such column\nThe database as it was before is in before-5.zip");
    }

    @Test
    void what_is_of_the_version_already_needs_no_backup() {
        given(5, 5);

        assertThat(database.upgrade(5)).isEmpty();
        verify(backups, never()).backUpBefore(anyInt());
    }

    @Test
    void the_tables_are_brought_to_any_version_that_is_known() {
        given(2, 5);

        database.upgrade(4);
        database.downgrade(1);

        verify(schema).upgrade(4);
        verify(schema).downgrade(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 'must be 2 to 5, not 1'", "6, 'must be 2 to 5, not 6'"})
    void an_upgrade_leads_forward_to_a_version_that_there_is(int version, String message) {
        given(2, 5);

        assertThatThrownBy(() -> database.upgrade(version)).hasMessage("version " + message);
        verify(schema, never()).upgrade(anyInt());
    }

    @ParameterizedTest
    @CsvSource({"-1, 'must be 0 to 2, not -1'", "3, 'must be 0 to 2, not 3'"})
    void a_downgrade_leads_back_to_a_version_that_there_was(int version, String message) {
        given(2, 5);

        assertThatThrownBy(() -> database.downgrade(version)).hasMessage("version " + message);
        assertThatThrownBy(() -> database.undoneBy(version)).hasMessage("version " + message);
        verify(schema, never()).downgrade(anyInt());
    }

    @Test
    void what_a_downgrade_takes_back_is_known_before() {
        given(2, 3);
        var first = new Migration(1, "first", Optional.of(Instant.EPOCH), "everything");
        var second = new Migration(2, "second", Optional.of(Instant.EPOCH), "");
        var third = new Migration(3, "third", Optional.empty(), "");
        when(schema.migrations()).thenReturn(List.of(first, second, third));

        assertThat(database.migrations()).containsExactly(first, second, third);
        assertThat(database.undoneBy(0)).containsExactly(second, first);
        assertThat(database.undoneBy(1)).containsExactly(second);
        assertThat(database.undoneBy(2)).isEmpty();
    }

    @Test
    void only_a_database_of_the_right_version_is_compared_with_the_mapping() {
        when(schema.differences()).thenReturn(List.of("only mapped: posts.title"));

        given(2, 3);
        assertThatThrownBy(database::differences).isInstanceOf(DatabaseUnusable.class);

        given(3, 3);
        assertThat(database.differences()).containsExactly("only mapped: posts.title");
    }

    @Test
    void a_database_of_a_newer_version_is_neither_upgraded_nor_downgraded() {
        given(4, 3);

        assertThatThrownBy(() -> database.upgrade(3)).isInstanceOf(DatabaseUnusable.class);
        assertThatThrownBy(() -> database.downgrade(3)).isInstanceOf(DatabaseUnusable.class);
    }

    private void given(int applied, int newest) {
        when(schema.status()).thenReturn(new SchemaStatus(applied, newest));
    }
}

package org.inkmark.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignSchemaTest {

    private static final Path CHECKOUT = Path.of("inkmark");

    private final ManageDatabase database = mock(ManageDatabase.class);
    private final SchemaDesign design = mock(SchemaDesign.class);
    private final DesignSchema drafting =
            new SchemaDrafting(database, Optional.of(design), () -> Optional.of(CHECKOUT));

    @ParameterizedTest
    @ValueSource(strings = {"post descriptions", "Post descriptions!", " post/descriptions "})
    void the_words_become_plain(String words) {
        var written = List.of(new DraftedMigration("V2__post_descriptions.sql", "U2__post_descriptions.sql", ""));
        when(design.draft(CHECKOUT, "post descriptions")).thenReturn(written);

        assertThat(drafting.draft(words)).isEqualTo(written);
    }

    @Test
    void words_that_name_no_file_are_refused() {
        assertThatThrownBy(() -> drafting.draft("…")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void nothing_is_written_while_a_migration_is_pending() {
        doThrow(new DatabaseUnusable("run 'inkmark db upgrade'")).when(database).requireCurrent();

        assertThatThrownBy(() -> drafting.draft("posts")).hasMessage("run 'inkmark db upgrade'");
        verifyNoInteractions(design);
    }

    @Test
    void there_must_be_sources_to_write_to() {
        var elsewhere = new SchemaDrafting(database, Optional.of(design), Optional::empty);

        assertThatThrownBy(() -> elsewhere.draft("posts")).hasMessageContaining("./inkmark in a checkout");
        verifyNoInteractions(design);
    }
}

package org.inkmark.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferTest {

    @Table(name = "posts")
    record SubtitledPostRow(
            @Id @Column(name = "id", nullable = false) long id,

            @Column(name = "subtitle", length = 400) @Nullable
            String subtitle) {}

    @Table(name = "posts")
    record LongerPostRow(
            @Id @Column(name = "id", nullable = false) long id,

            @Column(name = "title", nullable = false, length = 500)
            String title) {}

    @Test
    void nothing_differs_between_the_rows_and_the_migrations() {
        assertThat(new Differ(Mapping.ofSite()).pairs()).isEmpty();
    }

    @Test
    void a_new_field_is_a_column_and_what_drops_it() {
        assertThat(new Differ(SampleRows.with(SubtitledPostRow.class)).pairs())
                .extracting(DraftedPair::upgradeScript, DraftedPair::downgradeScript, DraftedPair::loss)
                .containsExactly(tuple("alter table posts add column subtitle varchar(400);\n", """
                                -- Loses the column posts.subtitle.
                                alter table posts drop column subtitle;
                                """, ""));
    }

    @Test
    void each_change_is_a_pair_with_the_placeholders_of_the_migrations() {
        var pairs = new Differ(SampleRows.mapping()).pairs();

        assertThat(pairs)
                .extracting(DraftedPair::upgradeScript)
                .contains(
                        """
                        create table series (
                            id bigint not null,
                            name varchar(100) ${key_collation} not null,
                            about ${long_text} not null,
                            about_hash ${sha256} not null,
                            user_id bigint not null,
                            primary key (id),
                            constraint uk_series_name unique (name, user_id)
                        ) ${table_options};
                        """,
                        "alter table tags add column colour varchar(20) ${key_collation} default '' not null;\n",
                        "alter table tags alter column colour drop default;\n",
                        "alter table tags add column note ${long_text};\n",
                        "alter table tags add constraint fk_tags_owner foreign key (owner_id) references users (id) on delete set null;\n",
                        "create index ix_tags_colour on tags (colour, tag);\n");
        assertThat(pairs)
                .filteredOn(pair -> pair.upgradeScript().contains("create index ix_former_usernames_user"))
                .singleElement()
                .extracting(DraftedPair::downgrade)
                .isEqualTo(
                        List.of(
                                "alter table former_usernames drop constraint fk_former_usernames_user",
                                "drop index ix_former_usernames_user\n    ${on_table} former_usernames\n",
                                "alter table former_usernames add constraint fk_former_usernames_user foreign key (user_id) references users (id) on delete cascade"));
    }

    @Test
    void a_row_that_is_gone_leaves_tables_that_are_dropped() {
        var rows = Mapping.rows().stream()
                .filter(row -> !row.getSimpleName().equals("ImportRow"))
                .toList();

        assertThat(new Differ(Mapping.of(rows)).pairs())
                .last()
                .satisfies(pair -> assertThat(pair.upgradeScript()).isEqualTo("""
                        -- Loses the table imports.
                        drop table imports;
                        """))
                .satisfies(pair -> assertThat(pair.downgradeScript())
                        .startsWith("create table imports (")
                        .contains("on delete set null"));
    }

    @Test
    void what_engines_have_no_common_statement_for_is_refused() {
        assertThatThrownBy(() -> new Differ(SampleRows.with(LongerPostRow.class)).pairs())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("only mapped: posts.title varchar(500) not null");
    }
}

package org.inkmark.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.database.CheckDatabase;
import org.inkmark.application.database.CreateDatabase;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DesignSchema;
import org.inkmark.application.database.DraftedMigration;
import org.inkmark.application.database.Finding;
import org.inkmark.application.database.ManageDatabase;
import org.inkmark.application.database.Migration;
import org.inkmark.application.database.MoveSite;
import org.inkmark.application.database.SchemaStatus;
import org.inkmark.application.database.SiteCopy.Compared;
import org.inkmark.application.database.SiteCopy.Content;
import org.inkmark.application.database.SiteCopy.Report;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.cli.TestTerminal;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.cli.site.SiteChoice.Aim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCommandsTest {
    private static final Instant THEN = Instant.parse("2026-02-03T04:05:06Z");
    private static final Content POSTS = new Content(3, "ab12");

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final ManageDatabase database = inkmark.port(ManageDatabase.class);
    private final CheckDatabase check = inkmark.port(CheckDatabase.class);
    private final CreateDatabase create = inkmark.port(CreateDatabase.class);
    private final DesignSchema design = inkmark.port(DesignSchema.class);
    private final MoveSite move = inkmark.port(MoveSite.class);

    @Test
    void the_migrations_are_listed_with_what_is_pending() {
        when(database.status()).thenReturn(new SchemaStatus(1, 2));
        when(database.migrations())
                .thenReturn(List.of(
                        new Migration(1, "first storey", Optional.of(THEN), "everything"),
                        new Migration(2, "descriptions", Optional.empty(), "")));

        assertThat(inkmark.run("db", "status")).isZero();

        assertThat(inkmark.printed().lines())
                .satisfiesExactly(
                        head -> assertThat(head).contains("VERSION", "DESCRIPTION", "STATE", "APPLIED AT"),
                        line -> assertThat(line).contains("1", "first storey", "applied", "2026-02-03T04:05Z"),
                        line -> assertThat(line).contains("2", "descriptions", "pending"));
        assertThat(inkmark.said()).isEqualTo("The database has version 1 of 2: 'inkmark db upgrade' brings it up.\n");
        assertThat(inkmark.opened()).singleElement().extracting(SiteChoice::aim).isEqualTo(Aim.DATABASE);
    }

    @Test
    void an_upgrade_may_make_the_tables_and_says_what_it_did() {
        when(database.status()).thenReturn(new SchemaStatus(0, 5), new SchemaStatus(5, 5));

        assertThat(inkmark.run("db", "upgrade")).isZero();

        verify(database).upgrade();
        assertThat(inkmark.said()).isEqualTo("Upgraded the database from version 0 to 5.\n");
        assertThat(inkmark.opened()).singleElement().extracting(SiteChoice::aim).isEqualTo(Aim.DATABASE_OR_NEW_ONE);
    }

    @Test
    void an_upgrade_may_stop_before_the_newest() {
        when(database.status()).thenReturn(new SchemaStatus(3, 5));

        assertThat(inkmark.run("db", "upgrade", "--to", "3")).isZero();

        verify(database).upgrade(3);
        assertThat(inkmark.said()).isEqualTo("The database has version 3 already.\n");
    }

    @Test
    void a_downgrade_names_what_will_be_lost_and_asks() {
        when(database.status()).thenReturn(new SchemaStatus(2, 2));
        when(database.undoneBy(1))
                .thenReturn(List.of(new Migration(2, "descriptions", Optional.of(THEN), "the posts' descriptions.")));
        var terminal = new TestTerminal().answering("n");
        inkmark.at(terminal);

        assertThat(inkmark.run("db", "downgrade")).isEqualTo(1);

        assertThat(terminal.questions())
                .singleElement()
                .asString()
                .contains("Bring the database from version 2 to 1? This loses the posts' descriptions.");
        verify(database, never()).downgrade(1);
    }

    @Test
    void a_downgrade_without_anybody_to_ask_needs_consent() {
        assertThat(inkmark.run("db", "downgrade")).isEqualTo(2);

        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void a_downgrade_with_consent_goes_where_it_is_told() {
        when(database.status()).thenReturn(new SchemaStatus(4, 4));
        when(database.undoneBy(0)).thenReturn(List.of(new Migration(4, "x", Optional.of(THEN), "the titles")));

        assertThat(inkmark.run("db", "downgrade", "--to", "0", "--yes")).isZero();

        verify(database).downgrade(0);
        assertThat(inkmark.said()).isEqualTo("This loses the titles.\nBrought the database from version 4 to 0.\n");
    }

    @Test
    void tables_that_are_as_they_should_be_are_valid() {
        when(database.differences()).thenReturn(List.of());

        assertThat(inkmark.run("db", "validate")).isZero();

        assertThat(inkmark.printed()).isEmpty();
        assertThat(inkmark.said()).isEqualTo("The tables are what this program takes them for.\n");
        assertThat(inkmark.opened()).singleElement().extracting(SiteChoice::aim).isEqualTo(Aim.DATABASE);
    }

    @Test
    void each_difference_of_the_tables_is_told_and_is_a_failure() {
        when(database.differences())
                .thenReturn(List.of("only mapped: posts.title", "only in the database: posts.name"));

        assertThat(inkmark.run("db", "validate")).isEqualTo(1);

        assertThat(inkmark.printed()).isEqualTo("only mapped: posts.title\nonly in the database: posts.name\n");
    }

    @Test
    void the_migrations_that_were_written_are_named_and_what_they_lose() {
        when(design.draft("post descriptions"))
                .thenReturn(List.of(
                        new DraftedMigration("V7__x.sql", "U7__x.sql", ""),
                        new DraftedMigration("V8__x.sql", "U8__x.sql", "the column posts.title")));

        assertThat(inkmark.run("db", "migrate", "-m", "post descriptions")).isZero();

        assertThat(inkmark.said().lines())
                .containsExactly(
                        "Wrote V7__x.sql and U7__x.sql.",
                        "Wrote V8__x.sql and U8__x.sql.",
                        "inkmark: V8__x.sql loses the column posts.title; where that was renamed, write the pair by hand");
        assertThat(inkmark.opened()).singleElement().extracting(SiteChoice::aim).isEqualTo(Aim.DATABASE);
    }

    @Test
    void rows_that_follow_the_tables_need_no_migration() {
        when(design.draft("nothing")).thenReturn(List.of());

        assertThat(inkmark.run("db", "migrate", "-m", "nothing")).isZero();

        assertThat(inkmark.said()).isEqualTo("Nothing differs between the rows and the tables.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://blog:s3cret@localhost/blog, INKMARK_DATABASE_URL=postgresql://blog@localhost/blog",
        "jdbc:mysql://localhost/blog?password=s3cret, INKMARK_DATABASE_URL=jdbc:mysql://localhost/blog",
        "/srv/new, INKMARK_DATA=/srv/new"
    })
    void a_complete_copy_ends_with_the_setting_that_points_at_it(String target, String setting) {
        given(true, 0, POSTS);

        assertThat(inkmark.run("db", "copy", "--to", target)).isZero();

        assertThat(inkmark.said().lines().toList().getLast()).isEqualTo(setting);
        assertThat(inkmark.said()).doesNotContain("s3cret");
        assertThat(inkmark.printed()).contains("posts", "ab12");
    }

    @Test
    void a_copy_of_a_site_that_was_written_to_says_what_it_lacks() {
        given(false, 7, POSTS);

        assertThat(inkmark.run("db", "copy", "--to", "/srv/new")).isEqualTo(3);

        assertThat(inkmark.said()).endsWith("7 changes at the source since the snapshot are NOT in the target\n");
    }

    @Test
    void a_copy_that_differs_is_a_failure() {
        given(true, 0, new Content(2, "cd34"));

        assertThat(inkmark.run("db", "copy", "--to", "/srv/new")).isEqualTo(1);

        assertThat(inkmark.said()).contains("source and target differ");
    }

    @Test
    void source_and_target_may_be_named_where_nobody_else_reads_them() {
        given(true, 0, POSTS);
        inkmark.with("INKMARK_FROM_URL", "mysql://a:b@localhost/old")
                .with("INKMARK_TO_URL", "mariadb://c:d@localhost/new");

        assertThat(inkmark.run("db", "copy")).isZero();

        assertThat(inkmark.opened())
                .singleElement()
                .extracting(SiteChoice::databaseUrl)
                .isEqualTo(Optional.of("mysql://a:b@localhost/old"));
        verify(move)
                .copy(
                        eq(new DatabaseSettings(
                                Path.of("."), Optional.of("mariadb://c:d@localhost/new"), Mode.MAKES_NEW_SITE)),
                        any());
    }

    @Test
    void a_copy_needs_a_target() {
        assertThat(inkmark.run("db", "copy")).isEqualTo(2);

        assertThat(inkmark.said()).contains("Name the target by --to, or in INKMARK_TO_URL");
    }

    @ParameterizedTest
    @CsvSource({"--from, INKMARK_FROM_URL", "--to, INKMARK_TO_URL"})
    void a_password_typed_where_others_see_it_is_warned_of(String option, String variable) {
        given(true, 0, POSTS);
        inkmark.with("INKMARK_TO_URL", "mariadb://c:d@localhost/new");

        assertThat(inkmark.run("db", "copy", option, "mysql://a:s3cret@localhost/other"))
                .isZero();

        assertThat(inkmark.said())
                .contains("inkmark: others on this machine can see the password in " + option + ": give it in "
                        + variable + ", or leave it out and be asked\n")
                .doesNotContain("s3cret");
    }

    @Test
    void a_database_without_fault_is_good() {
        when(check.findings()).thenReturn(List.of(Finding.good("engine", "PostgreSQL 17.2")));

        assertThat(inkmark.run("db", "check")).isZero();

        assertThat(inkmark.printed()).contains("NAME", "engine", "PostgreSQL 17.2", "good");
        assertThat(inkmark.said()).isEmpty();
        assertThat(inkmark.opened()).singleElement().extracting(SiteChoice::aim).isEqualTo(Aim.DATABASE);
    }

    @Test
    void a_database_with_a_fault_is_told_with_its_remedy() {
        when(check.findings())
                .thenReturn(List.of(
                        Finding.good("engine", "MySQL 9.7.0"),
                        Finding.wrong("character set", "latin1", "it is latin1\nChange it: x")));

        assertThat(inkmark.run("db", "check")).isEqualTo(1);

        assertThat(inkmark.printed().lines().toList().getLast()).contains("character set", "latin1", "wrong");
        assertThat(inkmark.said()).isEqualTo("inkmark: it is latin1\nChange it: x\n");
        assertThat(inkmark.at(new TestTerminal()).run("db", "check", "--format", "json"))
                .isEqualTo(1);
        assertThat(inkmark.printed()).contains("\"remedy\":\"it is latin1\\nChange it: x\"");
    }

    @Test
    void the_sql_for_an_administrator_is_all_that_is_printed() {
        when(create.script()).thenReturn("CREATE DATABASE x;\n");

        assertThat(inkmark.run("db", "create", "--print")).isZero();

        assertThat(inkmark.printed()).isEqualTo("CREATE DATABASE x;\n");
        assertThat(inkmark.said()).isEmpty();
    }

    @Test
    void an_administrators_url_makes_the_database_at_once() {
        assertThat(inkmark.run("db", "create", "--admin-url", "mysql://root@db"))
                .isZero();

        verify(create).create("mysql://root@db");
        assertThat(inkmark.said()).isEqualTo("The database and its user are there. Next: inkmark db upgrade\n");
    }

    @Test
    void an_administrators_password_typed_where_others_see_it_is_warned_of() {
        assertThat(inkmark.run("db", "create", "--admin-url", "mysql://root:s3cret@db"))
                .isZero();

        assertThat(inkmark.said())
                .startsWith("inkmark: others on this machine can see the password in --admin-url: leave it out and be"
                        + " asked")
                .doesNotContain("s3cret");
    }

    @Test
    void somebody_must_make_the_database() {
        assertThat(inkmark.run("db", "create")).isEqualTo(2);

        assertThat(inkmark.said())
                .contains("inkmark db create --print | sudo mariadb", "sudo -u postgres psql", "--admin-url");
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void a_password_is_asked_for_where_somebody_is() {
        var terminal = new TestTerminal().answering("s3cret", "");

        assertThat(new AskedPassword(terminal).ask("me at db/blog")).contains("s3cret");
        assertThat(new AskedPassword(terminal).ask("me at db/blog")).isEmpty();
        assertThat(terminal.questions()).first().isEqualTo("Password for me at db/blog: ");
        assertThat(new AskedPassword(new TestTerminal()).ask("me at db/blog")).isEmpty();
    }

    @Test
    void comparing_copies_nothing() {
        when(move.compare(any(), any())).thenReturn(new Report(List.of(new Compared("posts", POSTS, POSTS)), false, 0));

        assertThat(inkmark.run("db", "copy", "--compare", "--to", "/srv/new")).isZero();

        verify(move, never()).copy(any(), any());
    }

    @Test
    void sessions_may_differ_once_people_visit_a_site_but_posts_may_not() {
        var sessions = new Compared("sessions", POSTS, new Content(3, "x"));
        when(move.compare(any(), any())).thenReturn(new Report(List.of(sessions), true, 0));

        assertThat(inkmark.run("db", "copy", "--compare", "--to", "/srv/new")).isZero();
        assertThat(inkmark.said()).contains("changes with every visit");

        when(move.compare(any(), any()))
                .thenReturn(new Report(List.of(new Compared("posts", POSTS, new Content(3, "x"))), true, 0));
        assertThat(inkmark.at(new TestTerminal()).run("db", "copy", "--compare", "--to", "/srv/new"))
                .isEqualTo(1);
    }

    private void given(boolean readOnly, long missed, Content target) {
        when(move.copy(any(), any()))
                .thenReturn(new Report(List.of(new Compared("posts", POSTS, target)), readOnly, missed));
    }
}

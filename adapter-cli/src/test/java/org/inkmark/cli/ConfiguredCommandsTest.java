package org.inkmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands make of the configuration. */
class ConfiguredCommandsTest {
    private static final String DATABASE = "postgresql://me:hunter2@db/blog";

    @TempDir
    private Path folder;

    private Path file;
    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();

    @BeforeEach
    void aMachine() {
        file = folder.resolve("inkmark.properties");
        inkmark.onAMachineWith(file);
    }

    @Test
    void a_command_works_on_the_site_that_the_file_names() throws IOException {
        Files.writeString(file, "data = site\ndatabase = " + DATABASE);

        assertThat(inkmark.run("post", "list")).isZero();

        assertThat(inkmark.opened())
                .containsExactly(new SiteChoice(folder.resolve("site"), Optional.of(DATABASE), SiteChoice.Aim.SITE));
        assertThat(inkmark.said()).isEmpty();
    }

    @Test
    void a_command_reads_the_file_that_it_is_told() throws IOException {
        Files.writeString(file, "data = site");
        var other = Files.writeString(folder.resolve("other"), "data = /srv/other");

        inkmark.run("post", "list", "--config", other.toString());

        assertThat(inkmark.opened()).extracting(SiteChoice::data).containsExactly(Path.of("/srv/other"));
    }

    @Test
    void a_wrong_configuration_is_one_line_and_the_exit_code_of_wrong_usage() throws IOException {
        Files.writeString(file, "databse = " + DATABASE);

        assertThat(inkmark.run("post", "list")).isEqualTo(2);

        assertThat(inkmark.said())
                .isEqualTo("inkmark: There is no setting 'databse', which stands in line 1 of " + file
                        + "; did you mean database?\n");
        assertThat(inkmark.opened()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "post list --help", "completion bash"})
    void what_needs_no_site_reads_no_configuration(String arguments) throws IOException {
        Files.writeString(file, "databse = x");
        inkmark.with("INKMARK_DATABSE_URL", "x");

        assertThat(inkmark.run(arguments.split(" "))).isZero();

        assertThat(inkmark.said()).isEmpty();
    }

    @Test
    void a_warning_is_told_and_hinders_nothing() {
        inkmark.with("INKMARK_SMTP_HOST", "mail.example.org");

        assertThat(inkmark.run("post", "list", "--quiet")).isZero();

        assertThat(inkmark.said()).isEqualTo("inkmark: Inkmark knows no INKMARK_SMTP_HOST and leaves it alone\n");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://me:hunter2@db/blog, true",
        "jdbc:mysql://db/blog?user=me&password=hunter2, true",
        "postgresql://me@db/blog, false"
    })
    void a_password_typed_into_the_command_line_works_and_is_warned_of(String url, boolean warned) {
        assertThat(inkmark.run("post", "list", "--database", url)).isZero();

        assertThat(inkmark.opened()).extracting(SiteChoice::databaseUrl).containsExactly(Optional.of(url));
        assertThat(inkmark.said())
                .isEqualTo(
                        warned
                                ? "inkmark: others on this machine can see the password in --database: give it in "
                                        + "INKMARK_DATABASE_URL or in the file, or leave it out and be asked\n"
                                : "");
    }

    @Test
    void a_password_in_the_environment_is_no_concern() {
        inkmark.with("INKMARK_DATABASE_URL", DATABASE);

        assertThat(inkmark.run("post", "list")).isZero();

        assertThat(inkmark.said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, ' (named by database in line 2 of FILE)'",
        "true, true, ' (named by INKMARK_DATABASE_URL)'",
        "false, false, ''"
    })
    void a_database_that_cannot_be_used_is_told_with_where_it_is_named(
            boolean inFile, boolean inEnvironment, String told) throws IOException {
        Files.writeString(file, inFile ? "\ndatabase = " + DATABASE : "");
        if (inEnvironment) {
            inkmark.with("INKMARK_DATABASE_URL", DATABASE);
        }
        inkmark.openedBy(choice -> {
            throw new DatabaseUnusable("the database cannot be reached\nStart it: x");
        });

        assertThat(inkmark.run("post", "list")).isEqualTo(1);

        assertThat(inkmark.said())
                .isEqualTo("inkmark: the database cannot be reached" + told.replace("FILE", file.toString())
                        + "\nStart it: x\n");
    }

    @Test
    void another_database_that_cannot_be_used_is_not_told_to_be_the_configured_one() {
        inkmark.with("INKMARK_DATABASE_URL", DATABASE).openedBy(choice -> {
            throw new DatabaseUnusable("the database cannot be reached");
        });

        assertThat(inkmark.run("db", "copy", "--from", "postgresql://other/blog", "--to", "copy"))
                .isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: the database cannot be reached\n");
    }

    @Test
    void a_data_folder_that_cannot_be_is_told_like_any_other_value() throws IOException {
        Files.writeString(file, "data = a\\u0000b");

        assertThat(inkmark.run("post", "list")).isEqualTo(2);

        assertThat(inkmark.said())
                .startsWith("inkmark: data in line 1 of " + file + " must be the site's data folder")
                .endsWith(", not 'a·b'\n");
    }

    @Test
    void what_nobody_foresaw_is_told_although_the_configuration_is_wrong_too() throws IOException {
        Files.writeString(file, "databse = x");
        var broken = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) {
                throw new IllegalStateException("oops");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var terminal = mock(
                Terminal.class, invocation -> switch (invocation.getMethod().getName()) {
                    case "out" -> broken;
                    case "err" -> new PrintWriter(inkmark.errors(), true);
                    case "canAsk" -> false;
                    default -> OptionalInt.empty();
                });

        assertThat(inkmark.run(terminal, "completion", "bash")).isEqualTo(1);

        assertThat(inkmark.said())
                .isEqualTo("inkmark: something unexpected happened: java.lang.IllegalStateException: oops\n");
    }
}

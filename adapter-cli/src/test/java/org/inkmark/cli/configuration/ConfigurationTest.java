package org.inkmark.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

class ConfigurationTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path systemFile;
    private Path data;

    @Command
    private static final class Serve {}

    @BeforeEach
    void aMachine() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        systemFile = folder.resolve("etc.properties");
        environment.put("INKMARK_DATA", data.toString());
    }

    @Test
    void a_flag_comes_before_the_environment_that_before_the_file_and_that_before_the_default() throws IOException {
        assertThat(host()).isEqualTo("127.0.0.1");
        write(systemFile, "host = of the file");
        assertThat(host()).isEqualTo("of the file");
        environment.put("INKMARK_HOST", "of the environment");
        assertThat(host()).isEqualTo("of the environment");
        assertThat(host("--host", "of the flag")).isEqualTo("of the flag");
    }

    @Test
    void what_is_blank_is_not_given() throws IOException {
        write(systemFile, "host=of the file\nurl=");
        environment.put("INKMARK_HOST", " ");

        assertThat(host("--host", "")).isEqualTo("of the file");
        assertThat(configuration().find(ConfigurationKey.URL, Function.identity()))
                .isEmpty();
    }

    @Test
    void an_empty_database_flag_is_the_one_in_the_data_folder_whatever_the_file_says() throws IOException {
        write(systemFile, "database=postgresql://db/blog");

        assertThat(configuration().find(ConfigurationKey.DATABASE, Function.identity()))
                .hasValue("postgresql://db/blog");
        assertThat(configuration("--database", "").find(ConfigurationKey.DATABASE, Function.identity()))
                .isEmpty();
    }

    @Test
    void one_file_is_read_the_named_one_else_that_of_the_data_folder_else_that_of_the_machine() throws IOException {
        write(systemFile, "host=of the machine\nport=1");
        assertThat(host()).isEqualTo("of the machine");
        write(data.resolve("inkmark.properties"), "host=of the site");
        assertThat(host()).isEqualTo("of the site");
        assertThat(port()).isEqualTo(8080);
        environment.put(
                "INKMARK_CONFIG",
                write(folder.resolve("other"), "host=of the variable").toString());
        assertThat(host()).isEqualTo("of the variable");
        assertThat(host(
                        "--config",
                        write(folder.resolve("third"), "host=of the flag").toString()))
                .isEqualTo("of the flag");
    }

    @Test
    void a_data_folder_in_the_file_is_seen_from_there_and_any_other_as_it_was_named() throws IOException {
        environment.remove("INKMARK_DATA");
        assertThat(configuration().data()).isEqualTo(Path.of("./data"));
        write(systemFile, "data=blog");
        assertThat(configuration().data()).isEqualTo(folder.resolve("blog"));
        environment.put("INKMARK_DATA", "here");
        assertThat(configuration().data()).isEqualTo(Path.of("here"));
        assertThat(configuration("--data", "there").data()).isEqualTo(Path.of("there"));
    }

    @Test
    void a_file_is_read_as_java_writes_properties_in_utf_8() throws IOException {
        write(systemFile, """
                # a comment that ends so: \\
                ! and another

                 host : \\
                   Bü\\
                   r\\u006f\\\\
                port 80""");

        assertThat(host()).isEqualTo("Büro\\");
        assertThat(port()).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "databse = x | There is no setting 'databse', which stands in line 3 of FILE; did you mean database?",
                "Port = 80 | There is no setting 'Port', which stands in line 3 of FILE; did you mean port?",
                "port = 80 | 'port' is given a second time in line 3 of FILE",
                "secret = \\uXY | line 3 of FILE cannot be read: four digits must follow each \\u"
            })
    void a_mistake_in_the_file_is_refused_with_its_line(String line, String told) throws IOException {
        write(systemFile, "port = \\\n8080\n" + line);

        assertRefused(told);
    }

    @Test
    void where_no_setting_is_near_all_are_named() throws IOException {
        write(systemFile, "colour.scheme = x");

        assertThatThrownBy(this::host)
                .hasMessageStartingWith("There is no setting 'colour.scheme'")
                .hasMessageEndingWith(
                        "name one of data, database, durability, host, port, url, trusted-proxies, request-rate, log-level, log-format, secret, smtp-url, mail-from");
    }

    @Test
    void a_mistake_in_the_file_is_told_although_nothing_in_it_is_needed() throws IOException {
        write(systemFile, "databse = x");

        assertThatThrownBy(() -> host("--host", "of the flag")).isInstanceOf(WrongConfiguration.class);
    }

    @Test
    void a_file_that_was_named_must_be_there_and_be_text() throws IOException {
        environment.put("INKMARK_CONFIG", systemFile.toString());
        assertRefused("There is no file FILE");
        Files.write(systemFile, "host=Bü".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("FILE cannot be read: it is not in UTF-8");
        Files.delete(systemFile);
        Files.createDirectory(systemFile);
        assertThatThrownBy(this::host).hasMessageContainingAll(systemFile + " cannot be read", "--config");
    }

    @Test
    void a_value_that_cannot_be_is_told_with_where_it_stands_and_what_may_stand_there() throws IOException {
        var expected = " must be the port to listen on, 1 to 65535, or 0 for any that is free, not 'x'";

        assertPortRefused("--port" + expected, "--port", "x");
        environment.put("INKMARK_PORT", "x");
        assertPortRefused("INKMARK_PORT" + expected);
        environment.remove("INKMARK_PORT");
        write(systemFile, "\nport = x");
        assertPortRefused("port in line 2 of " + systemFile + expected);
    }

    @Test
    void a_secret_that_cannot_be_is_not_shown() throws IOException {
        write(systemFile, "secret = hunter2");

        assertThatThrownBy(() -> configuration().find(ConfigurationKey.SECRET, Integer::valueOf))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith("secret in line 1 of " + systemFile + " must be a text of at least 32 bytes")
                .hasNoCause()
                .message()
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "INKMARK_DATABSE_URL, INKMARK_DATABASE_URL",
        "INKMARK_DATABASE, INKMARK_DATABASE_URL",
        "INKMARK_PROT, INKMARK_PORT",
        "INKMARK_TRUSTED_PROXY, INKMARK_TRUSTED_PROXIES"
    })
    void a_mistyped_variable_is_refused_with_the_near_one(String name, String meant) {
        environment.put(name, "x");

        assertRefused("There is no variable " + name + "; did you mean " + meant + "?");
    }

    @Test
    void a_variable_that_is_near_to_none_is_somebody_elses_and_told_of() {
        environment.put("INKMARK_SERVICE_HOST", "10.0.0.1");
        environment.put("INKMARK_PORT_8080_TCP_ADDR", "10.0.0.1");
        environment.put("PORT", "x");

        assertThat(configuration().warnings())
                .containsExactly(
                        "Inkmark knows no INKMARK_PORT_8080_TCP_ADDR, INKMARK_SERVICE_HOST and leaves it alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INKMARK_TEST_MYSQL_URL", "INKMARK_MAVEN_ARCHIVE", "INKMARK_SECRET", "INKMARK_CONFIG"})
    void what_the_sources_know_is_not_told_of(String name) throws IOException {
        environment.put(name, write(systemFile, "").toString());

        assertThat(configuration().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--, rwxr-xr-x, database=postgresql://me:hunter2@db/blog, true",
        "rw-r--r--, rwxr-xr-x, database=jdbc:mysql://db/blog?user=me&password=hunter2, true",
        "rw-r--r--, rwxr-xr-x, secret=0123456789abcdef0123456789abcdef, true",
        "rw-r--r--, rwxr-xr-x, smtp-url=smtp://me:hunter2@mail.example.org, true",
        "rw-r--r--, rwxr-xr-x, smtp-url=smtp://mail.example.org, false",
        "rw-r--r--, rwxr-xr-x, database=postgresql://me@db:5432/blog, false",
        "rw-r--r--, rwxr-xr-x, host=0.0.0.0, false",
        "rw-r-----, rwxr-xr-x, database=postgresql://me:hunter2@db/blog, false",
        "rw-r--r--, rwx------, database=postgresql://me:hunter2@db/blog, false"
    })
    void a_password_that_others_can_read_is_told_of(String file, String above, String line, boolean told)
            throws IOException {
        assumeThat(letsPass(folder.resolveSibling(""))).isTrue();
        var etc = Files.createDirectory(folder.resolve("etc"));
        systemFile = write(etc.resolve("inkmark.properties"), line);
        Files.setPosixFilePermissions(systemFile, PosixFilePermissions.fromString(file));
        Files.setPosixFilePermissions(etc, PosixFilePermissions.fromString(above));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(configuration().warnings()).hasSize(told ? 1 : 0).allSatisfy(warning -> assertThat(warning)
                .contains("password", "chmod o= " + systemFile));
    }

    private static boolean letsPass(Path folder) throws IOException {
        for (var above = folder; above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private String host(String... flags) {
        return configuration(flags).get(ConfigurationKey.HOST, Function.identity());
    }

    private int port(String... flags) {
        return configuration(flags).get(ConfigurationKey.PORT, Integer::valueOf);
    }

    private Configuration configuration(String... flags) {
        var configuration = new Configuration(environment, systemFile);
        var command = new CommandLine(new Serve());
        configuration.addFlags(command.getCommandSpec(), ScopeType.INHERIT);
        configuration.addFlags(command.getCommandSpec(), ScopeType.LOCAL);
        command.parseArgs(flags);
        return configuration;
    }

    private void assertRefused(String told) {
        assertThatThrownBy(this::host)
                .isInstanceOf(WrongConfiguration.class)
                .hasMessage(told.replace("FILE", systemFile.toString()));
    }

    private void assertPortRefused(String told, String... flags) {
        assertThatThrownBy(() -> port(flags))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessage(told);
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }
}

package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.configuration.ConfigurationKey;
import org.inkmark.web.WebSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/deploy.md, deploy/inkmark.service and the program say the same. */
class DeployDocumentTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path UNIT = Path.of("../deploy/inkmark.service");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern FILE = Pattern.compile("(?s)```properties\n(.*?)```");
    private static final Pattern SERVER_BEHIND = Pattern.compile("(?:proxy_pass|reverse_proxy) (.*?);?\n");
    private static final Pattern LONGEST_FORM = Pattern.compile("client_max_body_size (\\d+)m;");

    @TempDir
    private Path folder;

    private String document = "";
    private String unit = "";

    @BeforeEach
    void read() throws IOException {
        document = Files.readString(DOCS.resolve("deploy.md"));
        unit = Files.readString(UNIT);
    }

    @Test
    void the_unit_starts_what_was_installed_with_flags_that_there_are() {
        var words = List.of(ofUnit("ExecStart").split(" "));
        var program = Path.of(words.getFirst());
        var arguments = words.subList(1, words.size()).toArray(String[]::new);
        assertThat(document)
                .contains(
                        "cp -r bootstrap/target/inkmark " + program.getParent().getParent() + "\n");
        assertThat(Path.of("src/main/dist/bin").resolve(program.getFileName())).isExecutable();

        var parsed = Inkmark.commandLine(new Configuration(Map.of(), Path.of("/none")))
                .parseArgs(arguments);
        assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("serve");
    }

    @Test
    void commands_find_the_file_that_the_server_reads() {
        assertThat(ofUnit("ExecStart")).endsWith(" --config " + Configuration.SYSTEM_FILE);
        assertThat(document).contains("Write `" + Configuration.SYSTEM_FILE + "`");
    }

    @Test
    void the_file_says_where_the_unit_lets_it_write() throws IOException {
        var configuration = configuration();

        assertThat(configuration.data()).isEqualTo(Path.of("/var/lib", ofUnit("StateDirectory")));
        assertThat(configuration.find(ConfigurationKey.URL, ListeningAddress::url))
                .hasValue(URI.create("https://example.org/"));
        assertThat(configuration.find(ConfigurationKey.TRUSTED_PROXIES, WebSettings::ofProxies))
                .isPresent();
    }

    @Test
    void the_proxies_come_to_where_the_server_listens() throws IOException {
        var configuration = configuration();
        var server = configuration.get(ConfigurationKey.HOST, Function.identity()) + ":"
                + configuration.get(ConfigurationKey.PORT, Function.identity());

        assertThat(SERVER_BEHIND.matcher(document).results().map((MatchResult line) -> line.group(1)))
                .hasSize(4)
                .allSatisfy(address -> assertThat(address).endsWith(server));
    }

    @Test
    void systemd_waits_longer_than_an_ending_server_needs() {
        var waits = Duration.ofSeconds(Long.parseLong(ofUnit("TimeoutStopSec")));

        assertThat(waits).isGreaterThan(GracefulStop.LONGEST_ANSWER.plusSeconds(5));
        assertThat(document).contains("`TimeoutStopSec=" + waits.toSeconds() + "`");
    }

    @Test
    void nginx_takes_the_longest_form_that_the_server_takes() {
        var megabytes = LONGEST_FORM.matcher(document);

        assertThat(megabytes.find()).isTrue();
        assertThat(WebSettings.of(URI.create("https://example.org")))
                .containsEntry("micronaut.server.max-request-size", Long.parseLong(megabytes.group(1)) * 1024 * 1024);
    }

    @Test
    void its_links_lead_somewhere() {
        assertThat(LINK.matcher(document).results().map((MatchResult link) -> link.group(1)))
                .hasSizeGreaterThan(3)
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).isRegularFile());
    }

    private Configuration configuration() throws IOException {
        var block = FILE.matcher(document);
        assertThat(block.find()).isTrue();
        var file = Files.writeString(folder.resolve("inkmark.properties"), block.group(1));
        return new Configuration(Map.of("INKMARK_CONFIG", file.toString()), Configuration.SYSTEM_FILE);
    }

    private String ofUnit(String name) {
        return Arrays.stream(unit.split("\n"))
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}

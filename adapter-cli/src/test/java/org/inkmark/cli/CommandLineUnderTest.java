package org.inkmark.cli;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.site.OpenSite;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.cli.site.SiteOpener;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.site.Site;
import picocli.CommandLine;

/** The command line over mocks of the inbound ports, in a process with no terminal unless a test brings one. */
public final class CommandLineUnderTest {
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");

    private final Map<Class<?>, Object> ports = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<SiteChoice> opened = new ArrayList<>();
    private Path systemFile = Path.of("/none");
    private TestTerminal terminal = new TestTerminal();
    private SiteOpener opener = choice -> {
        opened.add(choice);
        return new MockedSite();
    };
    private int open;

    public CommandLineUnderTest() {
        lenient().when(port(BrowseSite.class).site()).thenReturn(Site.unnamed());
        lenient().when(port(BrowsePosts.class).list(any(), any(), any())).thenReturn(nothing());
        lenient().when(port(BrowseUsers.class).list(any(), any(), any())).thenReturn(nothing());
    }

    private static <T> Page<T> nothing() {
        return new Page<>(List.of(), Optional.empty(), Optional.empty());
    }

    /** The whole command line, with a site that nobody opens. */
    static CommandLine commandLine(Object... subcommands) {
        return InkmarkCommand.commandLine(
                new Configuration(Map.of(), Path.of("/none")),
                mock(SiteOpener.class),
                new TestTerminal(),
                name -> null,
                InstantSource.system(),
                subcommands);
    }

    /** The mock that the commands will be given. */
    public <T> T port(Class<T> type) {
        return type.cast(ports.computeIfAbsent(type, missing -> mock(missing)));
    }

    public CommandLineUnderTest at(TestTerminal other) {
        terminal = other;
        return this;
    }

    public CommandLineUnderTest with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The file of the whole machine, which has none else. */
    public CommandLineUnderTest onAMachineWith(Path file) {
        systemFile = file;
        return this;
    }

    public CommandLineUnderTest openedBy(SiteOpener other) {
        opener = other;
        return this;
    }

    /** The exit code. */
    public int run(String... arguments) {
        return run(terminal, arguments);
    }

    int run(Terminal other, String... arguments) {
        var configuration = new Configuration(environment, systemFile);
        return InkmarkCommand.commandLine(configuration, opener, other, environment::get, InstantSource.fixed(NOW))
                .execute(arguments);
    }

    /** Where messages go. */
    Writer errors() {
        return terminal.errors();
    }

    public String printed() {
        return terminal.printed();
    }

    public String said() {
        return terminal.said();
    }

    /** Which sites were opened. */
    public List<SiteChoice> opened() {
        return opened;
    }

    /** How many of them were not closed. */
    public int stillOpen() {
        return open;
    }

    private final class MockedSite implements OpenSite {
        MockedSite() {
            open++;
        }

        @Override
        public <T> T port(Class<T> inboundPort) {
            return CommandLineUnderTest.this.port(inboundPort);
        }

        @Override
        public void close() {
            open--;
        }
    }
}

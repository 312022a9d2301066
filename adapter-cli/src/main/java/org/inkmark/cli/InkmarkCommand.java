package org.inkmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.inkmark.cli.CompletionCommand.Shell;
import org.inkmark.cli.audit.AuditCommands;
import org.inkmark.cli.bookmark.BookmarkCommands;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.database.BackupCommand;
import org.inkmark.cli.database.DatabaseCommands;
import org.inkmark.cli.database.RestoreCommand;
import org.inkmark.cli.mail.MailCommands;
import org.inkmark.cli.output.Format;
import org.inkmark.cli.post.PostCommands;
import org.inkmark.cli.site.SiteCommands;
import org.inkmark.cli.site.SiteOpener;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.OutputFailed;
import org.inkmark.cli.terminal.QuietableTerminal;
import org.inkmark.cli.terminal.SystemTerminal;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.cli.user.UserCommands;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.post.PostState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** {@code inkmark}: the command above all others. */
@Command(
        name = "inkmark",
        description = "A self-hosted blog and bookmark server.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage."})
public final class InkmarkCommand {
    /** picocli refuses a narrower one. */
    private static final int NARROWEST_HELP = 55;

    private static final int WIDEST_HELP = 100;

    private final SiteOptions site;

    @Mixin
    @SuppressWarnings("UnusedVariable") // the commands have it too; picocli reads the option here
    private final QuietableTerminal terminal;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help")
    @SuppressWarnings("UnusedVariable") // picocli shows the help by itself when it is set
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version")
    @SuppressWarnings("UnusedVariable") // picocli shows the version by itself when it is set
    private boolean version;

    private InkmarkCommand(SiteOptions site, QuietableTerminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    /** The site that was named, for a subcommand that has this one as its {@code @ParentCommand}. */
    public SiteOptions site() {
        return site;
    }

    /**
     * The whole command line. Building it, {@code --help} and {@code --version} open no site and read no configuration.
     *
     * @param configuration is given the flags of all commands
     * @param opener        gives the commands the site that they are told
     * @param subcommands   further commands, which inherit the flags of all commands, {@code --quiet} and {@code --help}
     */
    public static CommandLine commandLine(Configuration configuration, SiteOpener opener, Object... subcommands) {
        return commandLine(
                configuration, opener, new SystemTerminal(), System::getenv, InstantSource.system(), subcommands);
    }

    static CommandLine commandLine(
            Configuration configuration,
            SiteOpener opener,
            Terminal streams,
            UnaryOperator<@Nullable String> environment,
            InstantSource clock,
            Object... subcommands) {
        var terminal = new QuietableTerminal(streams);
        var site = new SiteOptions(opener, configuration, terminal);
        var colours = new HelpColours(environment);
        var root = new CommandLine(new InkmarkCommand(site, terminal));
        configuration.addFlags(root.getCommandSpec(), ScopeType.INHERIT);
        for (var subcommand : subcommands) {
            root.addSubcommand(subcommand);
        }
        root.addSubcommand(UserCommands.commandLine(site, terminal))
                .addSubcommand(PostCommands.commandLine(site, terminal, clock))
                .addSubcommand(BookmarkCommands.commandLine(site, terminal))
                .addSubcommand(SiteCommands.commandLine(site, terminal))
                .addSubcommand(AuditCommands.commandLine(site, terminal))
                .addSubcommand(MailCommands.commandLine(site, terminal))
                .addSubcommand(DatabaseCommands.commandLine(site, terminal, environment))
                .addSubcommand(new BackupCommand(site, terminal))
                .addSubcommand(new RestoreCommand(site, terminal))
                .addSubcommand(new CompletionCommand(terminal));
        return root.setOut(new PrintWriter(terminal.out()))
                .setErr(terminal.err())
                // a title that begins with @ is no file of arguments
                .setExpandAtFiles(false)
                .registerConverter(Path.class, InkmarkCommand::path)
                .registerConverter(Format.class, new ListedWord<>(Format.class))
                .registerConverter(AuditAction.class, new ListedWord<>(AuditAction.class))
                .registerConverter(PostState.class, new ListedWord<>(PostState.class))
                .registerConverter(Shell.class, new ListedWord<>(Shell.class))
                .setUsageHelpWidth(Math.clamp(terminal.width().orElse(WIDEST_HELP), NARROWEST_HELP, WIDEST_HELP))
                .setColorScheme(colours.at(terminal.width()))
                .setExecutionStrategy(flushing(terminal))
                .setParameterExceptionHandler(new WrongUsage(terminal, colours))
                .setExecutionExceptionHandler(new Failure(terminal, site, clock));
    }

    /**
     * What was printed counts as printed only once it has left the process. What fails on the way, in the help too, and errors
     * of the JVM are told as any other failure: picocli itself would print their stack.
     */
    private static IExecutionStrategy flushing(Terminal terminal) {
        return parsed -> {
            try {
                var exitCode = new CommandLine.RunLast().execute(parsed);
                terminal.out().flush();
                return exitCode;
            } catch (ParameterException | ExecutionException told) {
                throw told;
            } catch (IOException e) {
                throw failed(parsed, new OutputFailed(e));
            } catch (RuntimeException | Error e) {
                throw failed(parsed, e);
            }
        };
    }

    /** Java takes no name, as an unset variable of a shell leaves one, for the working folder. */
    private static Path path(String typed) {
        if (typed.isEmpty()) {
            throw new TypeConversionException("the name of a file is missing");
        }
        return Path.of(typed);
    }

    private static ExecutionException failed(ParseResult parsed, Throwable cause) {
        return new ExecutionException(parsed.commandSpec().commandLine(), cause.toString(), cause);
    }
}

package org.inkmark.cli;

import org.inkmark.cli.site.SiteOpener;
import org.inkmark.cli.site.SiteOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code inkmark}: the command above all others. */
@Command(name = "inkmark", description = "A self-hosted blog and bookmark server.", synopsisSubcommandLabel = "COMMAND")
public final class InkmarkCommand {
    @Mixin
    private final SiteOptions site;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help")
    @SuppressWarnings("UnusedVariable") // picocli shows the help by itself when it is set
    private boolean help;

    private InkmarkCommand(SiteOptions site) {
        this.site = site;
    }

    /** The options that name a site, for a subcommand that has this one as its {@code @ParentCommand}. */
    public SiteOptions site() {
        return site;
    }

    /**
     * The whole command line. Building it, {@code --help} and {@code --version} open no site.
     *
     * @param opener      gives the commands the site that they are told
     * @param subcommands further commands, which inherit {@code --data}, {@code --database} and {@code --help}
     */
    public static CommandLine commandLine(SiteOpener opener, Object... subcommands) {
        var site = new SiteOptions(opener, System::getenv);
        var root = new CommandLine(new InkmarkCommand(site));
        for (var subcommand : subcommands) {
            root.addSubcommand(subcommand);
        }
        return root;
    }
}

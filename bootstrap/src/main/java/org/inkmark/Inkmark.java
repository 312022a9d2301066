package org.inkmark;

import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.cli.InkmarkCommand;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.configuration.ConfigurationKey;
import picocli.CommandLine;

/** Where the program starts. */
public final class Inkmark {
    private Inkmark() {}

    /** Runs the command that the arguments name, and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine(new Configuration(System.getenv(), Configuration.SYSTEM_FILE))
                .execute(args));
    }

    static CommandLine commandLine(Configuration configuration) {
        return InkmarkCommand.commandLine(
                configuration,
                choice -> ContainedSite.open(
                        choice,
                        Deployment.in(configuration),
                        configuration.get(ConfigurationKey.DURABILITY, Durability::of)),
                ServeCommand.commandLine(configuration));
    }
}

package org.inkmark;

import org.inkmark.cli.InkmarkCommand;

/** Where the program starts. */
public final class Inkmark {
    private Inkmark() {}

    /** Runs the command that the arguments name, and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(InkmarkCommand.commandLine(ContainedSite::open, new ServeCommand())
                .execute(args));
    }
}

package org.inkmark.cli.bookmark;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** By what a bookmark is named: its address and who keeps it. */
final class KeptAddress {
    @Parameters(paramLabel = "ADDRESS", description = "The bookmark's address")
    private String address = "";

    @Option(names = "--user", paramLabel = "USERNAME", required = true, description = "Who keeps it")
    private String user = "";

    String address() {
        return address;
    }

    String user() {
        return user;
    }
}

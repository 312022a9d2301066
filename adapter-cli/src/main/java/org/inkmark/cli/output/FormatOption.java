package org.inkmark.cli.output;

import picocli.CommandLine.Option;

/** {@code --format}, which every list and show has. */
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv (default: table)")
    private Format format = Format.TABLE;

    public Format format() {
        return format;
    }
}

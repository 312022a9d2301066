package org.inkmark.cli.output;

/** How a list or a single thing is printed. */
public enum Format {
    TABLE,
    JSON,
    CSV
}

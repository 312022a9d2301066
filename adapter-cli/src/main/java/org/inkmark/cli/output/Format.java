package org.inkmark.cli.output;

import java.util.Locale;

/** How a list or a single thing is printed. */
public enum Format {
    TABLE,
    JSON,
    CSV;

    /** As the shells complete it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.inkmark.cli.bookmark;

import org.inkmark.domain.bookmark.Visibility;
import picocli.CommandLine.Option;

/** One of {@code --public} and {@code --private}. */
final class VisibilityChoice {
    @Option(names = "--public", required = true, description = "Seen by everybody")
    private boolean everybody;

    @Option(names = "--private", required = true, description = "Seen by its user alone")
    @SuppressWarnings("UnusedVariable") // its being there without the other says it all
    private boolean owner;

    Visibility visibility() {
        return everybody ? Visibility.PUBLIC : Visibility.PRIVATE;
    }
}

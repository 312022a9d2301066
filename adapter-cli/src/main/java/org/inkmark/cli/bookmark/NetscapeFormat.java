package org.inkmark.cli.bookmark;

import java.util.Locale;
import java.util.Set;

/** The words of the bookmark file that Netscape wrote and every browser still does. */
final class NetscapeFormat {
    static final String DOCTYPE = "NETSCAPE-Bookmark-file-1";
    static final String ADD_DATE = "ADD_DATE";
    static final String PRIVATE = "PRIVATE";
    static final String TAGS = "TAGS";
    static final String TO_READ = "TOREAD";

    /** Ours: the date in ISO 8601, written where {@link #ADD_DATE} in its seconds is not exact. Other programs ignore it. */
    static final String EXACT_DATE = "ADD_INSTANT";

    /** Set by browsers on the folders that they bring themselves. */
    static final Set<String> MARKS_OF_CONTAINERS = Set.of("personal_toolbar_folder", "unfiled_bookmarks_folder");

    /** What browsers call such folders where they do not mark them; only at the top of a file. */
    private static final Set<String> NAMES_OF_CONTAINERS = Set.of(
            "bookmarks",
            "bookmarks bar",
            "bookmarks menu",
            "bookmarks toolbar",
            "favorites",
            "favorites bar",
            "favourites",
            "favourites bar",
            "mobile bookmarks",
            "other bookmarks",
            "other favorites",
            "personal toolbar",
            "unsorted bookmarks");

    private NetscapeFormat() {}

    static boolean isNameOfContainer(String folder) {
        return NAMES_OF_CONTAINERS.contains(folder.toLowerCase(Locale.ROOT));
    }
}

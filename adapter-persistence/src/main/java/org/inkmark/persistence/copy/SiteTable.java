package org.inkmark.persistence.copy;

import java.util.List;

/**
 * A table of the site.
 *
 * @param key       the columns of its primary key, by whose order it is read
 * @param condition on the rows that are copied, always true where all are
 * @param block     how many rows are copied at a time: few where a row may hold a megabyte of text
 * @param isAnew    whether it is copied from its beginning by every run, as it changes without leaving word
 */
record SiteTable(String name, List<String> key, String condition, int block, boolean isAnew) {

    private static final String ALL = "1 = 1";
    private static final int FEW = 50;
    private static final int MANY = 1_000;

    /** Each behind those that it refers to. A test holds the list to the migrations. */
    static final List<SiteTable> IN_ORDER = List.of(
            of("users", "id"),
            of("former_usernames", "username"),
            ofLongTexts("posts", "id"),
            of("post_tags", "post_id", "tag"),
            of("post_paths", "path_hash"),
            ofLongTexts("bookmarks", "id"),
            of("bookmark_tags", "bookmark_id", "tag"),
            of("tags", "tag"),
            of("imports", "source_hash"),
            anew("sessions", "token_hash", ALL),
            anew("attempts", "attempt_key", ALL),
            anew("second_factors", "user_id", ALL),
            anew("one_time_tokens", "token_hash", ALL),
            anew("settings", "name", CopyMark.NOT_OF_THE_SITE),
            anew("changes", "id", ALL),
            anew("audit_events", "id", ALL),
            anew("id_blocks", "name", ALL));

    private static SiteTable of(String name, String... key) {
        return new SiteTable(name, List.of(key), ALL, MANY, false);
    }

    private static SiteTable ofLongTexts(String name, String... key) {
        return new SiteTable(name, List.of(key), ALL, FEW, false);
    }

    private static SiteTable anew(String name, String key, String condition) {
        return new SiteTable(name, List.of(key), condition, MANY, true);
    }
}

package org.inkmark.web.page;

import java.util.Optional;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The links from a part of a list to the parts before and behind it. */
public record Pager(@Nullable String newer, @Nullable String older) {

    public static Pager none() {
        return new Pager(null, null);
    }

    /** @param list the link to the list's first page, with or without a query */
    public static Pager of(Page<?> page, String list) {
        return new Pager(
                page.newer().map(cursor -> link(list, "after", cursor)).orElse(null),
                page.older().map(cursor -> link(list, "before", cursor)).orElse(null));
    }

    /** The link to the very part of the list that was asked for. */
    public static String link(String list, PageRequest request) {
        return switch (request.position()) {
            case PageRequest.First() -> list;
            case PageRequest.OlderThan(var cursor) -> link(list, "before", cursor);
            case PageRequest.NewerThan(var cursor) -> link(list, "after", cursor);
        };
    }

    private static String link(String list, String parameter, Cursor cursor) {
        return list + (list.contains("?") ? "&" : "?") + parameter + "=" + cursor.text();
    }

    /** Whether there is anything to link to. */
    public boolean isNeeded() {
        return Optional.ofNullable(newer).or(() -> Optional.ofNullable(older)).isPresent();
    }
}

package org.inkmark.persistence.bookmark;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.tag.Tags;
import org.inkmark.persistence.row.Chunks;
import org.inkmark.persistence.tag.TagLabels;

/** The tags of bookmarks, in the order of their names. */
@Singleton
final class BookmarkTags {

    private final BookmarkTagRows rows;
    private final TagLabels labels;

    BookmarkTags(BookmarkTagRows rows, TagLabels labels) {
        this.rows = rows;
        this.labels = labels;
    }

    Map<Long, Tags> of(List<Long> bookmarks) {
        return Chunks.find(bookmarks, rows::of).stream()
                .collect(groupingBy(
                        BookmarkTagLabel::bookmarkId,
                        mapping(BookmarkTagLabel::toTag, collectingAndThen(toList(), Tags::new))));
    }

    void add(Collection<Bookmark> bookmarks) {
        labels.keep(bookmarks.stream().flatMap(bookmark -> bookmark.tags().list().stream()));
        var added = bookmarks.stream()
                .flatMap(bookmark -> bookmark.tags().list().stream().map(tag -> BookmarkTagRow.of(bookmark, tag)))
                .toList();
        if (!added.isEmpty()) {
            rows.saveAll(added);
        }
    }

    /** Writes them anew: each carries the bookmark's owner, date and visibility. */
    void replace(Bookmark bookmark) {
        rows.deleteByBookmark(bookmark.id().value());
        add(List.of(bookmark));
    }
}

package org.inkmark.persistence.bookmark;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import org.inkmark.domain.bookmark.BookmarkFilter;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.UserId;
import org.inkmark.persistence.row.Chunks;
import org.inkmark.persistence.row.Listing;
import org.inkmark.persistence.row.RowQuery;

/** The rows of a page of bookmarks. A tag's bookmarks are read from the indexes of {@code bookmark_tags}. */
@Singleton
final class BookmarkList {

    /** How many addresses one statement looks up. */
    private static final int LOOKUPS = 50;

    private final JdbcOperations operations;

    BookmarkList(JdbcOperations operations) {
        this.operations = operations;
    }

    List<BookmarkRow> page(BookmarkFilter filter, PageRequest request) {
        var byTag = filter.tag().isPresent();
        var query = new RowQuery(
                byTag
                        ? "SELECT b.id FROM bookmark_tags t JOIN bookmarks b ON b.id = t.bookmark_id"
                        : "SELECT b.id FROM bookmarks b");
        var table = byTag ? "t." : "b.";
        filter.tag().ifPresent(tag -> query.and("t.tag = ?", tag.name()));
        filter.owner().ifPresent(owner -> query.and(table + "user_id = ?", owner.value()));
        filter.visibility().ifPresent(visibility -> query.and(table + "visibility = ?", visibility.name()));
        filter.toRead().ifPresent(toRead -> query.and("b.to_read = ?", toRead));
        filter.titleWords().ifPresent(words -> query.andHoldsWords("b.title", words));
        return query.page(
                operations,
                new Listing<>(BookmarkRow.class, "bookmarks", "created_at"),
                request,
                table + "created_at",
                byTag ? "t.bookmark_id" : "b.id");
    }

    /**
     * The user's bookmarks of addresses with these hashes, each looked up by itself: for {@code IN} H2 reads all bookmarks of the
     * user, as the hash is the second column of the index.
     */
    List<BookmarkRow> byHashes(UserId owner, List<byte[]> hashes) {
        return Chunks.find(hashes, LOOKUPS, chunk -> RowQuery.allOf(chunk.stream()
                        .map(hash -> new RowQuery("SELECT * FROM bookmarks")
                                .and("user_id = ?", owner.value())
                                .and("address_hash = ?", hash))
                        .toList())
                .all(operations, BookmarkRow.class));
    }
}

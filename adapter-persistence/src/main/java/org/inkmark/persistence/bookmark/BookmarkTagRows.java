package org.inkmark.persistence.bookmark;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface BookmarkTagRows extends GenericRepository<BookmarkTagRow, BookmarkTagRow.Key> {

    void saveAll(List<BookmarkTagRow> rows);

    @Query("DELETE FROM bookmark_tags WHERE bookmark_id = :bookmark")
    void deleteByBookmark(long bookmark);

    @Query("SELECT t.bookmark_id, t.tag, l.label FROM bookmark_tags t JOIN tags l ON l.tag = t.tag"
            + " WHERE t.bookmark_id IN (:bookmarks) ORDER BY t.bookmark_id, t.tag")
    List<BookmarkTagLabel> of(List<Long> bookmarks);
}

package org.inkmark.persistence.bookmark;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface BookmarkRows extends GenericRepository<BookmarkRow, Long> {

    Optional<BookmarkRow> findById(long id);

    void saveAll(List<BookmarkRow> rows);

    @Query("UPDATE bookmarks SET version = :version WHERE id = :id")
    void setVersion(long id, long version);

    BookmarkRow update(BookmarkRow row);

    void delete(BookmarkRow row);

    @Query("SELECT count(*) FROM bookmarks WHERE user_id = :user")
    long countByUser(long user);
}

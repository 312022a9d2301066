package org.inkmark.persistence.post;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface PostRows extends GenericRepository<PostRow, Long> {

    Optional<PostRow> findById(long id);

    void saveAll(List<PostRow> rows);

    @Query("UPDATE posts SET version = :version WHERE id = :id")
    void setVersion(long id, long version);

    PostRow update(PostRow row);

    void delete(PostRow row);

    @Query("SELECT count(*) FROM posts WHERE author_id = :author")
    long countByAuthor(long author);
}

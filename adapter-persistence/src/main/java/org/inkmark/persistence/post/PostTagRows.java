package org.inkmark.persistence.post;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface PostTagRows extends GenericRepository<PostTagRow, PostTagRow.Key> {

    void saveAll(List<PostTagRow> rows);

    @Query("DELETE FROM post_tags WHERE post_id = :post")
    void deleteByPost(long post);

    @Query("SELECT t.post_id, t.tag, l.label FROM post_tags t JOIN tags l ON l.tag = t.tag WHERE t.post_id IN (:posts)"
            + " ORDER BY t.post_id, t.tag")
    List<PostTagLabel> of(List<Long> posts);
}

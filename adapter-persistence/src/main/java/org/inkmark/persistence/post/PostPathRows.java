package org.inkmark.persistence.post;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface PostPathRows extends GenericRepository<PostPathRow, byte[]> {

    void save(PostPathRow row);

    void saveAll(List<PostPathRow> rows);

    Optional<PostPathRow> findByPathHash(byte[] pathHash);

    @Query("SELECT * FROM post_paths WHERE post_id IN (:posts) AND is_current = true")
    List<PostPathRow> current(List<Long> posts);

    @Query("UPDATE post_paths SET is_current = :isCurrent WHERE path_hash = :hash")
    void setCurrent(byte[] hash, boolean isCurrent);

    @Query("UPDATE post_paths SET was_public = true WHERE post_id = :post")
    void setPublic(long post);

    @Query("UPDATE post_paths SET post_id = NULL, is_current = false, was_public = true WHERE post_id = :post")
    void leaveGone(long post);

    @Query("DELETE FROM post_paths WHERE path_hash = :hash")
    void free(byte[] hash);

    @Query("DELETE FROM post_paths WHERE post_id = :post")
    void freeAll(long post);
}

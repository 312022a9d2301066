package org.inkmark.persistence.tag;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface TagRows extends GenericRepository<TagRow, String> {

    Optional<TagRow> findByTag(String tag);

    void saveAll(List<TagRow> rows);

    @Query("SELECT tag, label FROM tags WHERE tag IN (:tags)")
    List<TagRow> find(List<String> tags);
}

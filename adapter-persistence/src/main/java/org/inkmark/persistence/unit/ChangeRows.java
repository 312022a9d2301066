package org.inkmark.persistence.unit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface ChangeRows extends GenericRepository<ChangeRow, Long> {

    void saveAll(List<ChangeRow> rows);

    @Query("SELECT id, changed_at, kind, entity_key FROM changes WHERE changed_at >= :from ORDER BY changed_at, id")
    List<ChangeRow> since(long from);

    @Query("DELETE FROM changes WHERE changed_at < :instant")
    void deleteBefore(long instant);
}

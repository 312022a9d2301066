package org.inkmark.persistence.unit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface AuditEventRows extends GenericRepository<AuditEventRow, Long> {

    void saveAll(List<AuditEventRow> rows);

    @Query("DELETE FROM audit_events WHERE happened_at < :instant")
    void deleteBefore(long instant);
}

package org.inkmark.persistence.post;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface ImportRows extends GenericRepository<ImportRow, byte[]> {

    Optional<ImportRow> findBySourceHash(byte[] sourceHash);

    List<ImportRow> findByContentHash(byte[] contentHash);

    void save(ImportRow row);

    void update(ImportRow row);
}

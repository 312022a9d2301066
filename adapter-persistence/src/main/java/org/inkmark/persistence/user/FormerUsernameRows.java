package org.inkmark.persistence.user;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface FormerUsernameRows extends GenericRepository<FormerUsernameRow, String> {

    Optional<FormerUsernameRow> findByUsername(String username);

    void save(FormerUsernameRow row);

    void deleteByUsername(String username);
}

package org.inkmark.persistence.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface UserRows extends GenericRepository<UserRow, Long> {

    Optional<UserRow> findById(long id);

    Optional<UserRow> findByUsername(String username);

    Optional<UserRow> findByEmail(String email);

    void save(UserRow row);

    UserRow update(UserRow row);

    void delete(UserRow row);

    @Query("SELECT * FROM users WHERE id IN (:ids)")
    List<UserRow> find(List<Long> ids);

    @Query("SELECT count(*) FROM users WHERE role = 'ADMIN' AND enabled = true")
    long countAdmins();

    /** Changes nothing, which locks the rows on every engine, also on those that know no {@code FOR UPDATE}. */
    @Query("UPDATE users SET enabled = true WHERE role = 'ADMIN' AND enabled = true")
    void lockAdmins();

    @Query("SELECT id FROM users WHERE role = 'ADMIN' AND enabled = true ORDER BY id")
    List<Long> admins();
}

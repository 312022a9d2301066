package org.inkmark.persistence.user;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.inkmark.domain.user.UserId;

/** The user to whom another row refers: all that such a row has of them. */
@Entity
@Table(name = "users")
@MappedEntity(value = "users", escape = false)
public record UserKeyRow(
        @Id @Column(name = "id", nullable = false) Long id) {

    public static UserKeyRow of(UserId user) {
        return new UserKeyRow(user.value());
    }

    public UserId userId() {
        return new UserId(id);
    }
}

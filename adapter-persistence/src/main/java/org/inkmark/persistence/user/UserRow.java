package org.inkmark.persistence.user;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.PasswordHash;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.Username;
import org.inkmark.persistence.row.MicrosConverter;
import org.jspecify.annotations.Nullable;

@Entity
@Table(
        name = "users",
        uniqueConstraints = {
            @UniqueConstraint(name = "uk_users_username", columnNames = "username"),
            @UniqueConstraint(name = "uk_users_email", columnNames = "email")
        })
@MappedEntity(value = "users", escape = false)
record UserRow(
        @Id @Column(name = "id", nullable = false) long id,

        @Column(name = "username", nullable = false, length = Username.MAX_LENGTH)
        String username,

        @Column(name = "email", nullable = false, length = EmailAddress.MAX_LENGTH)
        String email,

        @Column(name = "name", nullable = false, length = 2 * User.MAX_NAME)
        String name,

        @Enumerated(EnumType.STRING) @Column(name = "role", nullable = false, length = 20)
        Role role,

        @Column(name = "lang", length = LanguageTag.MAX_LENGTH) @Nullable
        String lang,

        @Column(name = "enabled", nullable = false) boolean enabled,

        @Column(name = "password_hash", nullable = false, length = PasswordHash.MAX_LENGTH)
        String passwordHash,

        @Column(name = "created_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant createdAt,

        @Version @Column(name = "version", nullable = false) long version) {

    static UserRow of(User user) {
        return new UserRow(
                user.id().value(),
                user.username().value(),
                user.email().value(),
                user.name(),
                user.role(),
                user.lang().map(LanguageTag::value).orElse(null),
                user.enabled(),
                user.passwordHash().value(),
                user.createdAt(),
                user.version());
    }

    User toUser() {
        return new User(
                new UserId(id),
                new Username(username),
                new EmailAddress(email),
                name,
                role,
                Optional.ofNullable(lang).map(LanguageTag::new),
                enabled,
                new PasswordHash(passwordHash),
                createdAt,
                version);
    }
}

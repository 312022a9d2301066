package org.inkmark.persistence.session;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.persistence.row.MicrosConverter;
import org.inkmark.persistence.row.Sha256;
import org.inkmark.persistence.user.UserKeyRow;
import org.jspecify.annotations.Nullable;

@Entity
@Table(
        name = "sessions",
        indexes = {
            @Index(name = "ix_sessions_user", columnList = "user_id"),
            @Index(name = "ix_sessions_expires", columnList = "expires_at")
        })
@MappedEntity(value = "sessions", escape = false)
@SuppressWarnings("ArrayRecordComponent")
record SessionRow(
        @Id @Column(name = "token_hash", nullable = false, length = Sha256.LENGTH)
        byte[] tokenHash,

        @ManyToOne
        @JoinColumn(
                name = "user_id",
                nullable = false,
                foreignKey = @ForeignKey(name = "fk_sessions_user", foreignKeyDefinition = "on delete cascade"))
        UserKeyRow user,

        @Column(name = "created_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant createdAt,

        @Column(name = "last_seen_at", nullable = false)
        @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant lastSeenAt,

        @Column(name = "expires_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant expiresAt,

        @Column(name = "address", length = 2 * Session.MAX_ADDRESS) @Nullable
        String address,

        @Column(name = "device", nullable = false, length = 2 * Session.MAX_DEVICE)
        String device) {

    static SessionRow of(Session session) {
        return new SessionRow(
                bytes(session.token()),
                UserKeyRow.of(session.user()),
                session.createdAt(),
                session.lastSeenAt(),
                session.expiresAt(),
                session.address(),
                session.device());
    }

    static byte[] bytes(TokenHash token) {
        return HexFormat.of().parseHex(token.value());
    }

    Session toSession() {
        return new Session(
                new TokenHash(HexFormat.of().formatHex(tokenHash)),
                user.userId(),
                createdAt,
                lastSeenAt,
                expiresAt,
                address == null ? "" : address,
                device);
    }
}

package org.inkmark.persistence.token;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.token.OneTimeToken;
import org.inkmark.domain.token.PasswordReset;
import org.inkmark.domain.user.Role;
import org.inkmark.persistence.row.MicrosConverter;
import org.inkmark.persistence.row.Sha256;
import org.inkmark.persistence.user.UserKeyRow;
import org.jspecify.annotations.Nullable;

/** An invitation where it has a role, which it gives; else a password reset, of the user that it has. */
@Entity
@Table(name = "one_time_tokens")
@MappedEntity(value = "one_time_tokens", escape = false)
@SuppressWarnings("ArrayRecordComponent")
record OneTimeTokenRow(
        @Id @Column(name = "token_hash", nullable = false, length = Sha256.LENGTH)
        byte[] tokenHash,

        @ManyToOne
        @JoinColumn(
                name = "user_id",
                foreignKey = @ForeignKey(name = "fk_one_time_tokens_user", foreignKeyDefinition = "on delete cascade"))
        @Nullable
        UserKeyRow user,

        @Enumerated(EnumType.STRING) @Column(name = "role", length = 20) @Nullable
        Role role,

        @Column(name = "user_version") @Nullable Long userVersion,

        @Column(name = "created_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant createdAt,

        @Column(name = "expires_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant expiresAt) {

    static OneTimeTokenRow of(OneTimeToken token) {
        return switch (token) {
            case Invitation invitation ->
                new OneTimeTokenRow(
                        bytes(invitation.hash()),
                        invitation.by().map(UserKeyRow::of).orElse(null),
                        invitation.role(),
                        null,
                        invitation.createdAt(),
                        invitation.expiresAt());
            case PasswordReset reset ->
                new OneTimeTokenRow(
                        bytes(reset.hash()),
                        UserKeyRow.of(reset.user()),
                        null,
                        reset.userVersion(),
                        reset.createdAt(),
                        reset.expiresAt());
        };
    }

    static byte[] bytes(TokenHash hash) {
        return HexFormat.of().parseHex(hash.value());
    }

    OneTimeToken toToken() {
        return role == null ? toReset() : toInvitation(role);
    }

    private PasswordReset toReset() {
        return new PasswordReset(
                hash(),
                Objects.requireNonNull(user).userId(),
                Objects.requireNonNull(userVersion),
                createdAt,
                expiresAt);
    }

    private Invitation toInvitation(Role given) {
        return new Invitation(hash(), given, Optional.ofNullable(user).map(UserKeyRow::userId), createdAt, expiresAt);
    }

    private TokenHash hash() {
        return new TokenHash(HexFormat.of().formatHex(tokenHash));
    }
}

package org.inkmark.persistence.twofactor;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.persistence.user.UserKeyRow;

/** The recovery codes stand in the user's own row: they are kept, used and replaced together with the rest of it. */
@Entity
@Table(name = "second_factors")
@MappedEntity(value = "second_factors", escape = false)
record SecondFactorRow(
        @EmbeddedId Key key,

        @Column(name = "secret", nullable = false, length = 255)
        String secret,

        @Column(name = "last_step", nullable = false) long lastStep,

        @Column(name = "recovery_codes", nullable = false, length = SecondFactorRow.HASHES)
        String recoveryCodes,

        @Column(name = "version", nullable = false) long version) {

    /** 64 hexadecimal digits of each, and a space behind. */
    static final int HASHES = SecondFactor.RECOVERY_CODES * 65;

    @Embeddable
    record Key(
            @ManyToOne
            @JoinColumn(
                    name = "user_id",
                    nullable = false,
                    foreignKey =
                            @ForeignKey(name = "fk_second_factors_user", foreignKeyDefinition = "on delete cascade"))
            UserKeyRow user) {}

    static SecondFactorRow of(SecondFactor factor) {
        return new SecondFactorRow(
                new Key(UserKeyRow.of(factor.user())),
                factor.secret(),
                factor.lastStep(),
                text(factor.recoveryCodes()),
                factor.version());
    }

    static String text(Set<TokenHash> codes) {
        return codes.stream().map(TokenHash::value).sorted().collect(Collectors.joining(" "));
    }

    SecondFactor toFactor() {
        return new SecondFactor(
                key.user().userId(),
                secret,
                lastStep,
                Arrays.stream(recoveryCodes.split(" "))
                        .filter(hash -> !hash.isEmpty())
                        .map(TokenHash::new)
                        .collect(Collectors.toSet()),
                version);
    }
}

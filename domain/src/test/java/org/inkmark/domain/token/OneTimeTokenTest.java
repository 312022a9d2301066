package org.inkmark.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.PasswordHash;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeTokenTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TokenHash HASH = new TokenHash("a".repeat(64));

    private final User admin = anAdmin().build();
    private final User alice = aUser().build();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30})
    void an_invitation_is_good_for_its_days(int days) {
        var invitation = Invitation.of(HASH, Role.AUTHOR, Optional.of(admin.id()), days, NOON);

        var end = NOON.plus(Duration.ofDays(days));
        assertThat(invitation.isAliveAt(end.minusNanos(1_000))).isTrue();
        assertThat(invitation.isAliveAt(end)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 31})
    void an_invitation_is_neither_for_no_day_nor_for_ever(int days) {
        assertThatThrownBy(() -> Invitation.of(HASH, Role.AUTHOR, Optional.empty(), days, NOON))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("days must be 1 to 30, not " + days);
    }

    @Test
    void an_invitation_counts_while_whoever_invited_is_an_enabled_admin() {
        var invitation = Invitation.of(HASH, Role.AUTHOR, Optional.of(admin.id()), 7, NOON);

        assertThat(invitation.isBackedBy(Optional.of(admin))).isTrue();
        assertThat(invitation.isBackedBy(Optional.of(admin.withRole(Role.EDITOR))))
                .isFalse();
        assertThat(invitation.isBackedBy(Optional.of(admin.disable()))).isFalse();
        assertThat(invitation.isBackedBy(Optional.empty())).isFalse();
        assertThat(Invitation.of(HASH, Role.AUTHOR, Optional.empty(), 7, NOON).isBackedBy(Optional.empty()))
                .isTrue();
    }

    @Test
    void a_password_is_reset_within_an_hour() {
        var reset = PasswordReset.of(HASH, alice, NOON);

        assertThat(reset.isAliveAt(NOON.plusSeconds(3_599))).isTrue();
        assertThat(reset.isAliveAt(NOON.plusSeconds(3_600))).isFalse();
    }

    @Test
    void a_reset_is_for_the_user_as_they_were() {
        var reset = PasswordReset.of(HASH, alice, NOON);
        var changed = new User(
                alice.id(),
                alice.username(),
                alice.email(),
                alice.name(),
                alice.role(),
                alice.lang(),
                true,
                new PasswordHash("another"),
                alice.createdAt(),
                alice.version() + 1);

        assertThat(reset.isFor(alice)).isTrue();
        assertThat(reset.isFor(changed)).isFalse();
        assertThat(reset.isFor(alice.disable())).isFalse();
        assertThat(reset.isFor(aUser().build())).isFalse();
    }
}

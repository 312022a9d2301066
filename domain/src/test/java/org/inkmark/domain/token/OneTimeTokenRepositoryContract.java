package org.inkmark.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an {@link OneTimeTokenRepository} promises. */
public abstract class OneTimeTokenRepositoryContract extends StoreContract {

    private final User admin = anAdmin().build();
    private final User alice = aUser().build();

    protected abstract OneTimeTokenRepository tokens();

    protected abstract UserRepository users();

    @BeforeEach
    final void addUsers() {
        inUnit(() -> {
            users().add(admin);
            users().add(alice);
        });
    }

    @Test
    void each_kind_comes_back_as_it_was_kept() {
        var ofAdmin = add(invitation(1, NOON.plusNanos(1_000)));
        var ofOperator = add(Invitation.of(hash(2), Role.ADMIN, Optional.empty(), 30, NOON));
        var reset = add(PasswordReset.of(hash(3), alice, NOON));

        assertThat(tokens().find(hash(1))).hasValue(ofAdmin);
        assertThat(tokens().find(hash(2))).hasValue(ofOperator);
        assertThat(tokens().find(hash(3))).hasValue(reset);
        assertThat(tokens().find(hash(4))).isEmpty();
    }

    @Test
    void the_newest_invitations_are_listed_and_nothing_else() {
        var first = add(invitation(1, NOON));
        var third = add(invitation(3, NOON.plusSeconds(2)));
        var second = add(invitation(2, NOON.plusSeconds(1)));
        add(PasswordReset.of(hash(4), alice, NOON));

        assertThat(tokens().invitations()).containsExactly(third, second, first);
    }

    @Test
    void of_many_invitations_the_newest_are_listed() {
        var most = OneTimeTokenRepository.MOST_LISTED;
        inUnit(() -> IntStream.rangeClosed(0, most)
                .mapToObj(number -> invitation(number, NOON.plusSeconds(number)))
                .forEach(tokens()::add));

        assertThat(tokens().invitations())
                .hasSize(most)
                .extracting(Invitation::hash)
                .startsWith(hash(most))
                .endsWith(hash(1));
    }

    @Test
    void a_token_is_taken_once() {
        add(invitation(1, NOON));
        var other = add(invitation(2, NOON));

        assertThat(inUnitGet(() -> tokens().take(hash(1)))).isTrue();
        assertThat(inUnitGet(() -> tokens().take(hash(1)))).isFalse();

        assertThat(tokens().find(hash(1))).isEmpty();
        assertThat(tokens().find(hash(2))).hasValue(other);
    }

    @Test
    void a_token_that_was_taken_in_vain_is_there_again() {
        var token = add(invitation(1, NOON));

        assertThatThrownBy(() -> inUnit(() -> {
                    assertThat(tokens().take(hash(1))).isTrue();
                    throw new IllegalArgumentException("in vain");
                }))
                .hasMessage("in vain");

        assertThat(tokens().find(hash(1))).hasValue(token);
    }

    @Test
    void tokens_that_have_expired_are_forgotten() {
        var lasts = PasswordReset.LASTS;
        add(PasswordReset.of(hash(1), alice, NOON.minus(lasts).minusNanos(1_000)));
        var alive = add(PasswordReset.of(hash(2), alice, NOON.minus(lasts)));

        inUnit(() -> tokens().deleteExpired(NOON));

        assertThat(tokens().find(hash(1))).isEmpty();
        assertThat(tokens().find(hash(2))).hasValue(alive);
    }

    @Test
    void tokens_go_with_their_user() {
        add(invitation(1, NOON));
        add(PasswordReset.of(hash(2), alice, NOON));

        inUnit(() -> users().delete(alice));
        assertThat(tokens().find(hash(1))).isPresent();
        assertThat(tokens().find(hash(2))).isEmpty();

        inUnit(() -> users().delete(admin));
        assertThat(tokens().find(hash(1))).isEmpty();
    }

    @Test
    void nothing_is_written_outside_a_unit() {
        var token = add(invitation(1, NOON));

        assertThatThrownBy(() -> tokens().add(invitation(2, NOON))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tokens().take(hash(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tokens().deleteExpired(token.expiresAt().plusSeconds(1)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tokens().find(hash(1))).hasValue(token);
        assertThat(tokens().find(hash(2))).isEmpty();
    }

    private Invitation invitation(int number, Instant at) {
        return Invitation.of(hash(number), Role.EDITOR, Optional.of(admin.id()), 7, at);
    }

    private static TokenHash hash(int number) {
        return new TokenHash("%064x".formatted(number));
    }

    private <T extends OneTimeToken> T add(T token) {
        inUnit(() -> tokens().add(token));
        return token;
    }
}

package org.inkmark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

    @Test
    void a_password_matches_its_own_hash_alone() {
        var hash = hasher.hash(new Password("correct horse"));
        assertThat(hasher.matches("correct horse", hash)).isTrue();
        assertThat(hasher.matches("correct horses", hash)).isFalse();
        assertThat(hash).isNotEqualTo(hasher.hash(new Password("correct horse")));
    }

    @Test
    void a_hash_is_a_phc_string_with_the_parameters_of_today() {
        var hash = hasher.hash(new Password("correct horse"));
        assertThat(hash.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(120);
        assertThat(hasher.isOutdated(hash)).isFalse();
    }

    /** The hash of argon2's reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 256 -p 1 -l 32}. */
    @Test
    void a_hash_of_weaker_parameters_matches_and_is_outdated() {
        var weak = new PasswordHash(
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
        assertThat(hasher.matches("password", weak)).isTrue();
        assertThat(hasher.matches("passwort", weak)).isFalse();
        assertThat(hasher.isOutdated(weak)).isTrue();
    }

    @Test
    void the_same_letters_from_another_keyboard_are_the_same_password() {
        var hash = hasher.hash(new Password("caf\u00e9 am Markt"));
        assertThat(hasher.matches("cafe\u0301 am Markt", hash)).isTrue();
    }

    @Test
    void what_is_no_hash_of_argon2_matches_nothing() {
        var other = new PasswordHash("$2b$10$abcdefghijklmnopqrstuv");
        assertThat(hasher.matches("password", other)).isFalse();
        assertThat(hasher.isOutdated(other)).isTrue();
    }

    @Test
    void who_would_wait_too_long_for_a_turn_is_told_to_try_later() {
        var busy = new Argon2PasswordHasher(0, Duration.ofMillis(1));
        assertThatThrownBy(() -> busy.pretendToMatch("password")).isInstanceOf(TryLater.class);
        assertThatThrownBy(() -> busy.hash(new Password("correct horse"))).isInstanceOf(TryLater.class);
    }
}

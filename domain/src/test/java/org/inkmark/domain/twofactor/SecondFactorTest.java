package org.inkmark.domain.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.UserId;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    private static final TokenHash ONE = new TokenHash("1".repeat(64));
    private static final TokenHash TWO = new TokenHash("2".repeat(64));

    private final SecondFactor factor = SecondFactor.begin(new UserId(1), "sealed", 7, Set.of(ONE, TWO));

    @Test
    void a_right_code_is_remembered_by_its_step() {
        assertThat(factor.withCodeOf(9).lastStep()).isEqualTo(9);
    }

    @Test
    void a_recovery_code_is_used_once() {
        var used = factor.without(ONE);

        assertThat(used.recoveryCodes()).containsExactly(TWO);
        assertThat(used.lastStep()).isEqualTo(7);
    }

    @Test
    void other_recovery_codes_take_the_place_of_all() {
        assertThat(factor.withRecoveryCodes(Set.of(TWO)).recoveryCodes()).containsExactly(TWO);
    }
}

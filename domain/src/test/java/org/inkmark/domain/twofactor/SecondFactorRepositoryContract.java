package org.inkmark.domain.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link SecondFactorRepository} promises. */
public abstract class SecondFactorRepositoryContract extends StoreContract {

    private static final Set<TokenHash> CODES = IntStream.range(0, SecondFactor.RECOVERY_CODES)
            .mapToObj(i -> code(i))
            .collect(Collectors.toSet());

    private final User alice = aUser().named("alice").build();
    private final User bob = aUser().named("bob").build();

    protected abstract SecondFactorRepository factors();

    protected abstract UserRepository users();

    @BeforeEach
    final void addUsers() {
        inUnit(() -> {
            users().add(alice);
            users().add(bob);
        });
    }

    @Test
    void nobody_has_one_at_first() {
        assertThat(factors().find(alice.id())).isEmpty();
        assertThat(factors().whoHaveOne(List.of(alice.id(), bob.id()))).isEmpty();
        assertThat(factors().whoHaveOne(List.of())).isEmpty();
        assertThat(factors().all()).isEmpty();
    }

    @Test
    void one_comes_back_as_it_was_kept() {
        var factor = new SecondFactor(alice.id(), "s".repeat(255), 59_000_000L, CODES, 0);

        add(factor);

        assertThat(factors().find(alice.id())).hasValue(factor);
        assertThat(factors().all()).containsExactly(factor);
        assertThat(factors().whoHaveOne(List.of(bob.id(), alice.id(), new UserId(77))))
                .containsExactly(alice.id());
    }

    @Test
    void one_without_recovery_codes_comes_back() {
        var factor = SecondFactor.begin(alice.id(), "sealed", 1, Set.of());

        add(factor);

        assertThat(factors().find(alice.id())).hasValue(factor);
    }

    @Test
    void a_user_has_one_only() {
        add(factor(alice));

        assertThatThrownBy(() -> add(factor(alice))).isInstanceOf(AlreadyExists.class);

        add(factor(bob));
    }

    @Test
    void each_change_raises_the_version() {
        add(factor(alice));
        add(factor(bob));

        inUnit(() -> factors().update(factor(alice).withCodeOf(8)));
        var kept = factors().find(alice.id()).orElseThrow();
        assertThat(kept.lastStep()).isEqualTo(8);
        assertThat(kept.version()).isEqualTo(1);

        inUnit(() -> factors().update(kept.withCodeOf(9).without(code(1))));
        var used = factors().find(alice.id()).orElseThrow();
        assertThat(used.lastStep()).isEqualTo(9);
        assertThat(used.recoveryCodes()).hasSize(9).doesNotContain(code(1));
        assertThat(used.version()).isEqualTo(2);
        assertThat(factors().find(bob.id())).hasValue(factor(bob));
    }

    @Test
    void what_another_has_changed_is_not_overwritten() {
        add(factor(alice));
        inUnit(() -> factors().update(factor(alice).withCodeOf(9)));

        assertThatThrownBy(() -> inUnit(() -> factors().update(factor(alice).withCodeOf(9))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> inUnit(() -> factors().update(factor(bob)))).isInstanceOf(StaleVersion.class);

        assertThat(factors().find(alice.id()).orElseThrow().lastStep()).isEqualTo(9);
    }

    @Test
    void of_many_who_use_the_same_code_at_once_one_does() throws Exception {
        add(factor(alice));
        var start = new CyclicBarrier(4);
        var users = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 4; i++) {
            users.add(() -> {
                start.await();
                try {
                    inUnit(() -> factors().update(factor(alice).without(code(1))));
                    return true;
                } catch (StaleVersion e) {
                    return false;
                }
            });
        }

        var used = 0;
        try (var threads = Executors.newFixedThreadPool(users.size())) {
            for (var answer : threads.invokeAll(users)) {
                used += answer.get() ? 1 : 0;
            }
        }

        assertThat(used).isEqualTo(1);
    }

    @Test
    void a_secret_is_sealed_anew_whatever_has_changed() {
        add(factor(alice));
        inUnit(() -> factors().update(factor(alice).withCodeOf(9)));

        inUnit(() -> factors().replaceSecret(alice.id(), "sealed anew"));
        inUnit(() -> factors().replaceSecret(bob.id(), "sealed anew"));

        var kept = factors().find(alice.id()).orElseThrow();
        assertThat(kept.secret()).isEqualTo("sealed anew");
        assertThat(kept.lastStep()).isEqualTo(9);
        assertThat(kept.version()).isEqualTo(2);
        assertThat(factors().find(bob.id())).isEmpty();
    }

    @Test
    void one_is_given_up() {
        add(factor(alice));
        add(factor(bob));

        inUnit(() -> factors().delete(alice.id()));
        inUnit(() -> factors().delete(alice.id()));

        assertThat(factors().find(alice.id())).isEmpty();
        assertThat(factors().find(bob.id())).isPresent();
        add(factor(alice));
    }

    @Test
    void one_goes_with_its_user() {
        add(factor(alice));

        inUnit(() -> users().delete(alice));

        assertThat(factors().find(alice.id())).isEmpty();
    }

    @Test
    void nothing_is_written_outside_a_unit() {
        add(factor(alice));

        assertThatThrownBy(() -> factors().add(factor(bob))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> factors().update(factor(alice).withCodeOf(9)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> factors().replaceSecret(alice.id(), "x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> factors().delete(alice.id())).isInstanceOf(IllegalStateException.class);

        assertThat(factors().all()).containsExactly(factor(alice));
    }

    private static SecondFactor factor(User user) {
        return SecondFactor.begin(user.id(), "sealed", 1, CODES);
    }

    private static TokenHash code(int number) {
        return new TokenHash("%064x".formatted(number));
    }

    private void add(SecondFactor factor) {
        inUnit(() -> factors().add(factor));
    }
}

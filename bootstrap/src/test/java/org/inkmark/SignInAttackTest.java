package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.application.session.KnownDevice;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.session.Visit;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand tries to sign in, on the database that a site is served from and with real hashes, which are counted. */
class SignInAttackTest {
    private static final String PASSWORD = "correct horse battery";
    private static final int TRIES = 10_000;
    private static final int AT_ONCE = 16;
    private static final InetAddress HERS = InetAddress.ofLiteral("198.51.100.7");
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("192.0.2.1");

    @TempDir
    private Path folder;

    private ContainedSite site;
    private User alice;

    @BeforeEach
    void begin() {
        open();
        alice = site.port(ManageUsers.class)
                .add(
                        Actor.operator(),
                        new AddUser("alice", "alice@example.org", Optional.empty(), Optional.of("ADMIN"), PASSWORD));
    }

    private void open() {
        site = ContainedSite.openToServe(
                new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE),
                Deployment.plain(),
                Durability.PROCESS,
                false,
                Map.of(HashCounter.PROPERTY, true));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void against_one_user_from_many_addresses_few_are_looked_at_and_the_owner_signs_in() throws Exception {
        during(i -> attack("alice", addressOf(i)), () -> {
            var told = Instant.now();
            assertThatThrownBy(() -> signIn(Visit.ofStranger("", HERS))).isInstanceOf(TryLater.class);
            signIn(new Visit("", HERS, Optional.empty(), Optional.of(told.minusSeconds(30))));

            var device = new KnownDevice(alice.id(), "D".repeat(43));
            signIn(new Visit("", ELSEWHERE, Optional.of(device), Optional.empty()));
        });

        assertThat(hashes()).isBetween(20, 100);
    }

    @Test
    void against_many_users_from_one_address_few_are_looked_at_and_all_others_sign_in() throws Exception {
        during(i -> attack("user" + i, ELSEWHERE), () -> signIn(Visit.ofStranger("", HERS)));

        assertThat(hashes()).isBetween(20, 100);
    }

    @Test
    void what_was_tried_is_remembered_after_a_restart() {
        for (var i = 0; i < 30; i++) {
            attack("alice", addressOf(i));
        }
        assertThat(hashes()).isEqualTo(20);

        site.close();
        open();

        for (var i = 30; i < 60; i++) {
            attack("alice", addressOf(i));
        }
        assertThat(hashes()).isZero();
    }

    /** Many attack at once; in the middle of it somebody else does something. */
    private static void during(IntConsumer attack, Runnable other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var tries = IntStream.range(0, TRIES)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        attack.accept(i);
                        if (i == TRIES / 2) {
                            other.run();
                        }
                        return true;
                    })
                    .toList();
            for (var attempt : threads.invokeAll(tries)) {
                attempt.get();
            }
        }
    }

    private void attack(String username, InetAddress address) {
        assertThatThrownBy(() -> site.port(SignIn.class)
                        .signIn(username, "wrong horse battery", Visit.ofStranger("", address), Stay.BRIEF))
                .isInstanceOfAny(NotAllowed.class, TryLater.class);
    }

    private void signIn(Visit visit) {
        assertThat(site.port(SignIn.class)
                        .signIn("alice", PASSWORD, visit, Stay.BRIEF)
                        .actor()
                        .user())
                .isEqualTo(alice.id());
    }

    private int hashes() {
        return site.port(HashCounter.class).count();
    }

    private static InetAddress addressOf(int number) {
        return InetAddress.ofLiteral("10.0.%d.%d".formatted(number / 250, number % 250));
    }
}

package org.inkmark.application.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.ConfiguredSecret;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSealTest {

    private static final ConfiguredSecret NONE = Optional::empty;
    private static final ConfiguredSecret CONFIGURED =
            () -> Optional.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private final InMemorySite site = new InMemorySite();
    private final StoredSecret secret = secretOf(NONE);
    private final SiteSeal seal = new SiteSeal(secret);

    @Test
    void what_is_sealed_opens_for_its_purpose_alone() {
        var sealed = seal.sealToSend("one thing", "Größe 🎷");

        assertThat(seal.open("one thing", sealed)).hasValue("Größe 🎷");
        assertThat(seal.open("another thing", sealed)).isEmpty();
        assertThat(seal.sealToSend("one thing", "Größe 🎷")).isNotEqualTo(sealed);
        assertThat(new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("Gr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "not base 64!", "ä"})
    void what_was_not_sealed_here_does_not_open(String text) {
        assertThat(seal.open("one thing", text)).isEmpty();
    }

    @Test
    void not_a_bit_of_it_can_be_changed() {
        var sealed = Base64.getUrlDecoder().decode(seal.sealToSend("one thing", "text"));
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(seal.open(
                            "one thing", Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .isEmpty();
        }
    }

    @Test
    void under_another_secret_what_was_sent_opens_no_more_and_what_is_kept_does() {
        var sent = seal.sealToSend("one thing", "text");
        var alice = keep(seal);

        secret.rotate(Actor.operator());

        assertThat(seal.open("one thing", sent)).isEmpty();
        assertThat(seal.open(SecondFactor.purpose(alice.id()), kept(alice))).hasValue("secret of alice");
        assertThat(new SiteSeal(secretOf(NONE)).open(SecondFactor.purpose(alice.id()), kept(alice)))
                .hasValue("secret of alice");
    }

    @Test
    void another_node_opens_at_once_what_was_sealed_anew() {
        var there = new SiteSeal(secretOf(NONE));
        var alice = keep(there);

        secret.rotate(Actor.operator());

        assertThat(there.open(SecondFactor.purpose(alice.id()), kept(alice))).hasValue("secret of alice");
    }

    @Test
    void what_is_kept_is_sealed_with_the_secret_of_now_whatever_was_read_a_moment_ago() {
        var there = new SiteSeal(secretOf(NONE));
        assertThat(there.open("x", there.sealToSend("x", "y"))).isPresent();
        secret.rotate(Actor.operator());

        var alice = keep(there);

        assertThat(seal.open(SecondFactor.purpose(alice.id()), kept(alice))).hasValue("secret of alice");
    }

    @Test
    void what_a_configured_secret_has_sealed_stays_as_it_is() {
        var configured = new SiteSeal(secretOf(CONFIGURED));
        assertThat(secret.bytes()).isNotEmpty();
        var alice = keep(configured);
        var before = kept(alice);

        secret.rotate(Actor.operator());

        assertThat(kept(alice)).isEqualTo(before);
        assertThat(seal.open(SecondFactor.purpose(alice.id()), before)).isEmpty();
        assertThat(configured.open(SecondFactor.purpose(alice.id()), before)).hasValue("secret of alice");
    }

    @Test
    void what_is_kept_is_sealed_inside_a_unit() {
        assertThatThrownBy(() -> seal.sealToKeep("x", "y")).isInstanceOf(IllegalStateException.class);
    }

    private User keep(SiteSeal with) {
        var alice = site.has(aUser().named("alice").build());
        site.units().run(_ -> site.store()
                .secondFactors()
                .add(SecondFactor.begin(
                        alice.id(),
                        with.sealToKeep(SecondFactor.purpose(alice.id()), "secret of alice"),
                        1,
                        Set.of())));
        return alice;
    }

    private String kept(User user) {
        return site.store().secondFactors().find(user.id()).orElseThrow().secret();
    }

    private StoredSecret secretOf(ConfiguredSecret configured) {
        return new StoredSecret(
                site.store().settings(), site.store().secondFactors(), site.units(), configured, site.clock());
    }
}

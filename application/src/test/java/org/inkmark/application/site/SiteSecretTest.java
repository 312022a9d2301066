package org.inkmark.application.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.ConfiguredSecret;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteSecretTest {

    private static final ConfiguredSecret NONE = Optional::empty;

    private final InMemorySite site = new InMemorySite();

    @Test
    void the_secret_is_made_when_first_asked_for_and_stays() {
        var secret = secretOf(site, NONE);

        assertThat(secret.bytes()).hasSizeGreaterThanOrEqualTo(32).isEqualTo(secret.bytes());
        assertThat(secret.bytes()).isNotEqualTo(new byte[secret.bytes().length]);
    }

    @Test
    void every_node_of_a_site_has_the_same() {
        assertThat(secretOf(site, NONE).bytes()).isEqualTo(secretOf(site, NONE).bytes());
    }

    @Test
    void every_site_has_its_own() {
        assertThat(secretOf(site, NONE).bytes())
                .isNotEqualTo(secretOf(new InMemorySite(), NONE).bytes());
    }

    @Test
    void a_secret_that_the_deployment_prescribes_takes_its_place() {
        var prescribed = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

        assertThat(secretOf(site, () -> Optional.of(prescribed)).bytes()).isEqualTo(prescribed);
        assertThat(site.store().settings().all()).isEmpty();
    }

    @Test
    void nobody_can_change_it() {
        var secret = secretOf(site, NONE);
        var before = secret.bytes();

        Arrays.fill(secret.bytes(), (byte) 0);

        assertThat(secret.bytes()).isEqualTo(before);
    }

    @Test
    void another_secret_is_taken_by_the_node_that_made_it_at_once_and_by_others_within_a_second() {
        var here = secretOf(site, NONE);
        var there = secretOf(site, NONE);
        var before = there.bytes();

        here.rotate(Actor.operator());

        assertThat(here.bytes()).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(before);
        site.clock().advance(Duration.ofSeconds(1));
        assertThat(there.bytes()).isEqualTo(here.bytes());
        assertThat(site.changes()).contains(new Change(Change.Kind.SITE, "secret"));
    }

    @Test
    void a_clock_that_was_set_back_holds_up_no_other_secret() {
        var here = secretOf(site, NONE);
        var there = secretOf(site, NONE);
        assertThat(there.bytes()).isEqualTo(here.bytes());

        here.rotate(Actor.operator());
        site.clock().set(InMemorySite.NOON.minus(Duration.ofHours(1)));

        assertThat(there.bytes()).isEqualTo(here.bytes());
    }

    @Test
    void the_database_is_not_asked_again_within_a_second() {
        var secret = secretOf(site, NONE);
        var before = secret.bytes();
        site.store().inUnit(() -> site.store().settings().put("secret", "AAAA"));
        site.clock().advance(Duration.ofMillis(999));

        assertThat(secret.bytes()).isEqualTo(before);
    }

    @Test
    void where_the_deployment_prescribes_a_secret_another_has_no_effect() {
        var prescribed = new byte[32];
        var secret = secretOf(site, () -> Optional.of(prescribed));

        secret.rotate(Actor.operator());

        assertThat(secret.isPrescribed()).isTrue();
        assertThat(secret.bytes()).isEqualTo(prescribed);
        assertThat(secretOf(site, NONE).isPrescribed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void another_secret_is_made_by_admins_only(Role role) {
        var secret = secretOf(site, NONE);
        var before = secret.bytes();

        assertThatThrownBy(() -> secret.rotate(Actor.signedIn(aUser().as(role).build())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> secret.rotate(Actor.anonymous())).isInstanceOf(NotAllowed.class);
        assertThat(secretOf(site, NONE).bytes()).isEqualTo(before);

        secret.rotate(Actor.signedIn(anAdmin().build()));
        assertThat(secret.bytes()).isNotEqualTo(before);
    }

    private static StoredSecret secretOf(InMemorySite site, ConfiguredSecret configured) {
        return new StoredSecret(
                site.store().settings(), site.store().secondFactors(), site.units(), configured, site.clock());
    }

    @Test
    void that_it_was_changed_is_recorded_without_it() {
        var secret = secretOf(site, NONE);

        secret.rotate(Actor.operator());

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly("operator root secret_rotated setting secret");
    }
}

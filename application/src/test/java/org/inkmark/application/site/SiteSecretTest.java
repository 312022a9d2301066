package org.inkmark.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.ConfiguredSecret;
import org.junit.jupiter.api.Test;

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

    private static SiteSecret secretOf(InMemorySite site, ConfiguredSecret configured) {
        return new StoredSecret(site.store().settings(), site.units(), configured);
    }
}

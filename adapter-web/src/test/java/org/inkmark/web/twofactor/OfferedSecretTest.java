package org.inkmark.web.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkmark.application.session.TwoFactorOffer;
import org.junit.jupiter.api.Test;

class OfferedSecretTest {

    @Test
    void the_app_lists_it_by_site_and_user() {
        assertThat(OfferedSecret.address("ABCD", "Größe: & mehr", "alice"))
                .isEqualTo("otpauth://totp/Gr%C3%B6%C3%9Fe%20%20%26%20mehr:alice?secret=ABCD"
                        + "&issuer=Gr%C3%B6%C3%9Fe%20%20%26%20mehr");
    }

    @Test
    void the_picture_has_a_quiet_margin_and_three_finders() {
        var offer = OfferedSecret.of(new TwoFactorOffer("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "sealed"), "Blog", "alice");

        var picture = offer.picture();
        var far = picture.size() - 4 - 7;
        assertThat(picture.path())
                .startsWith("M4 4h1v1h-1z")
                .contains("M%d 4h1v1h-1z".formatted(far), "M4 %dh1v1h-1z".formatted(far))
                .doesNotContain("M3 ", " 3h");
        assertThat(offer.typed()).isEqualTo("ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567");
    }
}

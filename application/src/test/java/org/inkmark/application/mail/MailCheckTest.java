package org.inkmark.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.port.Mail;
import org.inkmark.application.port.Mailer;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.user.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailCheckTest {

    private final List<Mail> sent = new ArrayList<>();

    @Test
    void a_message_is_sent_that_says_whence_it_comes() {
        check(true, "https://example.org/").sendTo("me@example.net");

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(new EmailAddress("me@example.net"));
            assertThat(mail.subject()).isEqualTo("Mail works: example.org");
            assertThat(mail.text()).contains("https://example.org/");
        });
    }

    @Test
    void what_is_missing_is_told_with_what_to_do() {
        assertThatThrownBy(() -> check(false, "https://example.org/").sendTo("me@example.net"))
                .isInstanceOf(MailUnusable.class)
                .hasMessageContaining("INKMARK_SMTP_URL");
        assertThatThrownBy(() -> check(true, "").sendTo("me@example.net"))
                .isInstanceOf(MailUnusable.class)
                .hasMessageContaining("INKMARK_URL");
        assertThat(sent).isEmpty();
    }

    @Test
    void only_a_server_without_an_address_of_the_site_is_a_problem() {
        assertThat(check(true, "").problem())
                .hasValueSatisfying(said -> assertThat(said).contains("INKMARK_URL"));
        assertThat(check(true, "https://example.org/").problem()).isEmpty();
        assertThat(check(false, "").problem()).isEmpty();
    }

    @Test
    void why_the_server_did_not_take_it_is_told() {
        var refusing = new MailCheck(
                new Mailer() {
                    @Override
                    public boolean isConfigured() {
                        return true;
                    }

                    @Override
                    public void send(Mail mail) {
                        throw new MailNotSent("the server is asleep");
                    }
                },
                () -> Optional.of(URI.create("https://example.org/")));

        assertThatThrownBy(() -> refusing.sendTo("me@example.net"))
                .isInstanceOf(MailUnusable.class)
                .hasMessage("the server is asleep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "me@example.net\r\nBcc: you@example.net", "a@b,c@d", "\"a b\"@example.org"})
    void what_is_no_address_gets_no_mail(String email) {
        assertThatThrownBy(() -> check(true, "https://example.org/").sendTo(email))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: you@example.net", "a\nb", "a\u2028b", "", "a\0b"})
    void no_header_is_smuggled_in_by_the_subject(String subject) {
        assertThatThrownBy(() -> new Mail(new EmailAddress("me@example.net"), subject, ""))
                .isInstanceOf(InvalidValue.class);
    }

    private CheckMail check(boolean hasServer, String address) {
        var mailer = new Mailer() {
            @Override
            public boolean isConfigured() {
                return hasServer;
            }

            @Override
            public void send(Mail mail) {
                sent.add(mail);
            }
        };
        return new MailCheck(
                mailer, () -> Optional.of(address).filter(url -> !url.isEmpty()).map(URI::create));
    }
}

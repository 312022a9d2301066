package org.inkmark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.inkmark.application.port.Mail;
import org.inkmark.application.port.Mailer;
import org.inkmark.application.port.Mailer.MailNotSent;
import org.inkmark.domain.user.EmailAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Mail by a real server for it, on this machine. */
@TestInstance(Lifecycle.PER_CLASS)
class SmtpMailerTest {
    private static final String THIS_MACHINE = "127.0.0.1";

    /** This machine too, but for the mailer it is one like any other. */
    private static final String ANOTHER = "127.0.0.2";

    private static final Mail MAIL = new Mail(
            new EmailAddress("alice@example.net"),
            "Another password: größe.example",
            "Line one\nÄ second line, and https://example.org/new-password?token=abc\n\n.\nThe end.\n");

    private final GreenMail server = MailServer.speaking("smtp", "smtps");

    @BeforeAll
    void start() {
        server.setUser("me@example.org", "me", "p@ss word");
        server.start();
    }

    @BeforeEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static Mailer mailer(String url) {
        return new SmtpMailer(
                new MailAccount(Optional.of(SmtpServer.of(url)), new EmailAddress("inkmark@example.org")),
                InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
    }

    @Test
    void a_message_arrives_as_it_was_written() throws Exception {
        mailer("smtp://me:p%40ss%20word@127.0.0.1:" + port()).send(MAIL);

        var message = received();
        assertThat(message.getSubject()).isEqualTo(MAIL.subject());
        assertThat(message.getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(MAIL.text().stripTrailing());
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("alice@example.net");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("inkmark@example.org");
        assertThat(message.getSentDate()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).endsWith("@example.org>");
    }

    @Test
    void a_server_that_asks_for_no_password_is_told_none() throws Exception {
        mailer("smtp://127.0.0.1:" + port()).send(MAIL);

        assertThat(received().getSubject()).isEqualTo(MAIL.subject());
    }

    private MimeMessage received() {
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    @Test
    void that_the_password_is_wrong_is_told_without_it() {
        assertThatThrownBy(() -> mailer("smtp://me:wr0ng@127.0.0.1:" + port()).send(MAIL))
                .isInstanceOf(MailNotSent.class)
                .hasNoCause()
                .hasMessage("the mail server 127.0.0.1:%d refuses the username or the password".formatted(port()));
    }

    @Test
    void that_nobody_listens_is_told() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(THIS_MACHINE))) {
            free = socket.getLocalPort();
        }

        assertThatThrownBy(() -> mailer("smtp://me:secret@127.0.0.1:" + free).send(MAIL))
                .isInstanceOf(MailNotSent.class)
                .hasNoCause()
                .hasMessageContaining("127.0.0.1:" + free)
                .hasMessageContaining("refused")
                .hasMessageNotContaining("secret");
    }

    @Test
    void to_another_machine_nothing_is_said_without_tls() throws Exception {
        try (var bare = new BareServer(ANOTHER)) {
            assertThatThrownBy(() -> mailer("smtp://me:secret@" + ANOTHER + ":" + bare.port())
                            .send(MAIL))
                    .isInstanceOf(MailNotSent.class)
                    .hasMessageContaining("STARTTLS is required");
            assertThat(bare.heard()).contains("EHLO").doesNotContain("AUTH", "MAIL", "secret");
        }
    }

    @Test
    void a_server_that_cannot_prove_its_name_gets_nothing() {
        assertThatThrownBy(() -> mailer("smtps://me:secret@127.0.0.1:"
                                + server.getSmtps().getPort())
                        .send(MAIL))
                .isInstanceOf(MailNotSent.class)
                .hasMessageContaining("cert");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void what_a_server_says_is_told_without_address_password_and_line_breaks() throws Exception {
        try (var refusing = new BareServer(THIS_MACHINE)) {
            assertThatThrownBy(() -> mailer("smtp://" + THIS_MACHINE + ":" + refusing.port())
                            .send(MAIL))
                    .isInstanceOf(MailNotSent.class)
                    .hasNoCause()
                    .hasMessageContaining("550")
                    .hasMessageContaining("the recipient")
                    .hasMessageNotContaining("alice@example.net")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void without_a_server_nothing_can_be_sent() {
        var none = new SmtpMailer(
                new MailAccount(Optional.empty(), new EmailAddress("inkmark@example.org")), InstantSource.system());

        assertThat(none.isConfigured()).isFalse();
        assertThatThrownBy(() -> none.send(MAIL)).isInstanceOf(MailNotSent.class);
        assertThat(mailer("smtp://127.0.0.1:" + port()).isConfigured()).isTrue();
    }
}

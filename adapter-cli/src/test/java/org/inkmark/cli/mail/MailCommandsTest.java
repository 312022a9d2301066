package org.inkmark.cli.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import org.inkmark.application.mail.CheckMail;
import org.inkmark.application.mail.MailUnusable;
import org.inkmark.cli.CommandLineUnderTest;
import org.junit.jupiter.api.Test;

class MailCommandsTest {
    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final CheckMail mail = inkmark.port(CheckMail.class);

    @Test
    void a_message_is_sent_to_see_whether_mail_works() {
        assertThat(inkmark.run("mail", "test", "me@example.net")).isZero();

        verify(mail).sendTo("me@example.net");
        assertThat(inkmark.said()).isEqualTo("The mail server took a message to me@example.net.\n");
    }

    @Test
    void why_it_does_not_is_told() {
        doThrow(new MailUnusable("the mail server is asleep")).when(mail).sendTo("me@example.net");

        assertThat(inkmark.run("mail", "test", "me@example.net")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: the mail server is asleep\n");
    }
}

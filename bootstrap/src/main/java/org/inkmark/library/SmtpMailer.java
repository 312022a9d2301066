package org.inkmark.library;

import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import org.inkmark.application.port.Mail;
import org.inkmark.application.port.Mailer;
import org.inkmark.domain.Text;
import org.inkmark.domain.user.EmailAddress;

/** Sends mail by SMTP. */
@Singleton
final class SmtpMailer implements Mailer {
    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final int LONGEST_REASON = 300;

    private final MailAccount account;
    private final InstantSource clock;

    SmtpMailer(MailAccount account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public boolean isConfigured() {
        return account.server().isPresent();
    }

    @Override
    public void send(Mail mail) {
        var server = account.server().orElseThrow(() -> new MailNotSent("no server for mail is configured"));
        var properties = server.properties();
        properties.setProperty("mail.from", account.from().value());
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport(server.protocol())) {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user().orElse(null),
                    server.password().orElse(null));
            var message = message(session, mail);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (AuthenticationFailedException e) {
            throw new MailNotSent("the mail server %s:%d refuses the username or the password"
                    .formatted(server.host(), server.port()));
        } catch (MessagingException e) {
            throw new MailNotSent("the mail server %s:%d did not take the message: %s"
                    .formatted(server.host(), server.port(), reason(e, server, mail)));
        }
    }

    private MimeMessage message(Session session, Mail mail) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(address(account.from()));
        message.setRecipient(Message.RecipientType.TO, address(mail.to()));
        message.setSubject(mail.subject(), CHARSET);
        message.setText(mail.text(), CHARSET);
        message.setSentDate(now());
        // RFC 3834: no absence is to be told to a machine
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    @SuppressWarnings("JavaUtilDate") // the library asks for one
    private Date now() {
        return Date.from(clock.instant());
    }

    /** As it is: our own type has seen to its form. */
    private static InternetAddress address(EmailAddress email) {
        var address = new InternetAddress();
        address.setAddress(email.value());
        return address;
    }

    /** What the server or the network said last, without what is nobody's business. */
    private static String reason(MessagingException failure, SmtpServer server, Mail mail) {
        Exception last = failure;
        while (last instanceof MessagingException outer && outer.getNextException() != null) {
            last = outer.getNextException();
        }
        var said = Text.oneLine(String.valueOf(last.getMessage()), LONGEST_REASON)
                .replace(mail.to().value(), "the recipient");
        return server.password()
                .filter(password -> !password.isEmpty())
                .map(password -> said.replace(password, "…"))
                .orElse(said);
    }
}

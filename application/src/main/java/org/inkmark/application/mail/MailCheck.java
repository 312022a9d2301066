package org.inkmark.application.mail;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.application.port.Mail;
import org.inkmark.application.port.Mailer;
import org.inkmark.application.port.Mailer.MailNotSent;
import org.inkmark.application.port.SiteAddress;
import org.inkmark.domain.user.EmailAddress;

@Singleton
final class MailCheck implements CheckMail {

    private static final String NO_SERVER =
            "No mail is sent, as no server for it is configured: set INKMARK_SMTP_URL, or smtp-url in the file, like"
                    + " smtp://USER:PASSWORD@HOST:587";

    private static final String NO_ADDRESS =
            "No mail is sent, as its links could not be made: set INKMARK_URL, or url in the file, to the address at which"
                    + " readers find the site, like https://example.org";

    private final Mailer mailer;
    private final SiteAddress address;

    MailCheck(Mailer mailer, SiteAddress address) {
        this.mailer = mailer;
        this.address = address;
    }

    @Override
    public Optional<String> problem() {
        return mailer.isConfigured() && address.configured().isEmpty() ? Optional.of(NO_ADDRESS) : Optional.empty();
    }

    @Override
    public void sendTo(String email) {
        if (!mailer.isConfigured()) {
            throw new MailUnusable(NO_SERVER);
        }
        var site = address.configured().orElseThrow(() -> new MailUnusable(NO_ADDRESS));
        try {
            mailer.send(new Mail(
                    new EmailAddress(email),
                    "Mail works: " + site.getAuthority(),
                    "This is a test. The site at %s can send mail.\n".formatted(site)));
        } catch (MailNotSent e) {
            throw new MailUnusable(String.valueOf(e.getMessage()));
        }
    }
}

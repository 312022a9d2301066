package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.net.URI;
import org.inkmark.application.port.Mail;
import org.inkmark.application.port.Mailer;
import org.inkmark.application.port.SiteAddress;
import org.inkmark.domain.user.User;

/** Mail about passwords. Nothing that anybody else has typed stands in it, or strangers could have it say what they like. */
@Singleton
final class PasswordMails {

    private final Mailer mailer;
    private final SiteAddress address;
    private final OneTimeLinks links;

    PasswordMails(Mailer mailer, SiteAddress address, OneTimeLinks links) {
        this.mailer = mailer;
        this.address = address;
        this.links = links;
    }

    /** Whether there is a server for it, and an address of the site to make links from. */
    boolean canBeSent() {
        return mailer.isConfigured() && address.configured().isPresent();
    }

    void sendLink(User user, String token) {
        send(user, "Another password", """
                Somebody, probably you, asked for another password for the user %s
                of %s

                Choose it here within an hour:

                %s

                The link is good once. If you did not ask for it, do nothing: your password
                stays as it is.
                """.formatted(
                        user.username(), site(), links.newPassword(token).orElseThrow()));
    }

    void sendNotice(User user) {
        send(user, "Your password is changed", """
                The password of the user %s of %s
                was just changed by a link that was sent to this address. Whoever was signed
                in by the old one is signed out.

                If that was not you, somebody else reads your mail: tell whoever runs the site.
                """.formatted(user.username(), site()));
    }

    private void send(User user, String what, String text) {
        mailer.send(new Mail(user.email(), what + ": " + site().getAuthority(), text));
    }

    private URI site() {
        return address.configured().orElseThrow();
    }
}

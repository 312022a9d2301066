package org.inkmark;

import java.net.URI;
import java.util.Optional;
import org.inkmark.application.port.ConfiguredSecret;
import org.inkmark.application.port.SiteAddress;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.configuration.ConfigurationKey;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.library.MailAccount;
import org.inkmark.library.SmtpServer;

/** What is configured for a site, whatever is done on it. */
record Deployment(ConfiguredSecret secret, SiteAddress address, MailAccount mail) {
    private static final String SENDER = "inkmark@";

    static Deployment in(Configuration configuration) {
        var url = configuration.find(ConfigurationKey.URL, ListeningAddress::url);
        var server = configuration.find(ConfigurationKey.SMTP_URL, SmtpServer::of);
        var from = configuration.find(ConfigurationKey.MAIL_FROM, Deployment::sender);
        return new Deployment(
                Secret.in(configuration), () -> url, new MailAccount(server, from.orElseGet(() -> senderAt(url))));
    }

    /** Of which nothing is configured. */
    static Deployment plain() {
        return new Deployment(
                Optional::empty, Optional::empty, new MailAccount(Optional.empty(), senderAt(Optional.empty())));
    }

    private static EmailAddress sender(String text) {
        try {
            return new EmailAddress(text);
        } catch (InvalidValue refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    /** Of the site's own host; one that is an IPv6 address has none that every server takes. */
    private static EmailAddress senderAt(Optional<URI> url) {
        return new EmailAddress(SENDER
                + url.map(URI::getHost).filter(host -> !host.contains(":")).orElse("localhost"));
    }
}

package org.inkmark.library;

import java.util.Optional;
import org.inkmark.domain.user.EmailAddress;

/**
 * By what and as whom the site sends mail.
 *
 * @param server none where it sends none
 */
public record MailAccount(Optional<SmtpServer> server, EmailAddress from) {}

package org.inkmark.application.mail;

import java.util.Optional;

/** Looking after mail, for the operator. */
public interface CheckMail {

    /** Why no mail is sent although a server for it is configured, and what to do; none where all is well, or none is configured. */
    Optional<String> problem();

    /**
     * Sends a message that says nothing but that it has arrived, and returns when the server has taken it.
     *
     * @throws MailUnusable                    if no mail can be sent, saying why and what to do
     * @throws org.inkmark.domain.InvalidValue field {@code email}
     */
    void sendTo(String email);
}

package org.inkmark.application.mail;

/** No mail can be sent. The message is for the operator: why, and what to do; without a password. */
public final class MailUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailUnusable(String message) {
        super(message);
    }
}

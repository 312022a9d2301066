package org.inkmark.application.port;

/** Sends mail by the server that the deployment names. */
public interface Mailer {

    /** Whether there is such a server. */
    boolean isConfigured();

    /**
     * Returns when the server has taken the message, which may take half a minute: never inside a unit of work, nor before an
     * answer that somebody waits for.
     *
     * @throws MailNotSent if it has not
     */
    void send(Mail mail);

    /** A message was not sent. Its text says why in a line, for the operator, without the password and without the address. */
    final class MailNotSent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public MailNotSent(String message) {
            super(message);
        }
    }
}

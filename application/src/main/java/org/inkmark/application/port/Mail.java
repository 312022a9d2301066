package org.inkmark.application.port;

import org.inkmark.domain.Text;
import org.inkmark.domain.user.EmailAddress;

/**
 * A message to one person, in plain text.
 *
 * @param subject 1 to {@value #MAX_SUBJECT} characters on one line, which no header can be smuggled in by
 * @param text    lines end with {@code \n}
 */
public record Mail(EmailAddress to, String subject, String text) {

    public static final int MAX_SUBJECT = 200;

    public Mail {
        subject = Text.line("subject", subject, 1, MAX_SUBJECT);
    }

    /** Neither the address nor the text, which may hold the token of a link. */
    @Override
    public String toString() {
        return "Mail";
    }
}

package org.inkmark.application.user;

import java.net.InetAddress;

/** Choosing another password by a link in a mail. */
public interface ResetPassword {

    /** Where the link in the mail leads, below the site's address. */
    String PATH = "/new-password";

    /** Whether it can be asked for: mail can be sent, and the site's address is configured. */
    boolean isOffered();

    /**
     * Lets a mail with a link be sent to that address, if it is that of an enabled user. Whether it is cannot be told from what
     * this does or how long it takes.
     *
     * @param address whence it is asked
     * @throws org.inkmark.domain.NotFound     if it is not offered
     * @throws org.inkmark.domain.InvalidValue field {@code email}, if that is none
     * @throws org.inkmark.domain.TryLater     if it was asked for too often, from there or for that address
     */
    void ask(String email, InetAddress address);

    /** Whether a link's token is still good. To ask changes nothing. */
    boolean accepts(String token);

    /**
     * Gives the user of a link another password and ends the user's sessions. Nobody is signed in by it.
     *
     * @throws org.inkmark.domain.NotFound     if the token is not good, or no longer
     * @throws org.inkmark.domain.InvalidValue field {@code password}; the token is still good
     */
    void choose(String token, String password);
}

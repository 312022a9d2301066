package org.inkmark.application.user;

import java.net.InetAddress;
import org.inkmark.domain.user.User;

/** Becoming a user by oneself. */
public interface Join {

    /** Where the link of an invitation leads, below the site's address. */
    String PATH = "/invitation";

    /** Whether a link's token is that of an invitation that is still good. To ask changes nothing. */
    boolean isInvited(String token);

    /**
     * Takes up an invitation, which gives the role, whatever the command names.
     *
     * @throws org.inkmark.domain.NotFound      if it is not good, or no longer
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule; the invitation is still good
     * @throws org.inkmark.domain.AlreadyExists field {@code username} or {@code email}; the invitation is still good
     */
    User takeUp(String token, AddUser command);

    /** Whether anybody may register. */
    boolean isOpen();

    /**
     * Makes a MEMBER of whoever asks, whatever role the command names.
     *
     * @param address whence it is asked
     * @throws org.inkmark.domain.NotFound      if nobody may
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule
     * @throws org.inkmark.domain.AlreadyExists field {@code username} or {@code email}
     * @throws org.inkmark.domain.TryLater      if it was tried too often from there
     */
    User register(AddUser command, InetAddress address);
}

package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.util.List;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;

/** Keeps a site from losing the last user who can manage it. */
@Singleton
final class LastAdmin {

    private final UserRepository users;

    LastAdmin(UserRepository users) {
        this.users = users;
    }

    /**
     * Refuses a change that would leave no enabled ADMIN; inside a unit, so that two ADMINs cannot remove each other.
     *
     * @param staysAdmin whether the user is an enabled ADMIN after the change
     */
    void requireAnother(User user, boolean staysAdmin) {
        if (user.isEnabledAdmin() && !staysAdmin && users.lockAdmins().equals(List.of(user.id()))) {
            throw new NotAllowed(user + " is the last enabled ADMIN, who cannot be disabled, demoted or deleted:"
                    + " make another user ADMIN first");
        }
    }
}

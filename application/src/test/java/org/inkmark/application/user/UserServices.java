package org.inkmark.application.user;

import org.inkmark.application.attempt.AttemptServices;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.PasswordHasher;

/** The services of this package over a site in memory. */
public final class UserServices {

    private UserServices() {}

    public static Users users(InMemorySite site) {
        return new Users(site.store().users());
    }

    public static ManageUsers manageUsers(InMemorySite site) {
        var store = site.store();
        return new UserWriter(
                store.users(),
                store.sessions(),
                users(site),
                new LastAdmin(store.users()),
                new Inheritance(store.posts(), store.bookmarks(), users(site), site.clock()),
                currentPassword(site, site.hasher()),
                site.hasher(),
                site.ids(),
                site.units(),
                site.clock());
    }

    static CurrentPassword currentPassword(InMemorySite site, PasswordHasher hasher) {
        return new CurrentPassword(AttemptServices.tries(site), hasher, site.units());
    }

    static BrowseUsers browseUsers(InMemorySite site) {
        var store = site.store();
        return new UserReader(store.users(), store.posts(), store.bookmarks(), users(site), site.units());
    }
}

package org.inkmark.application.user;

import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.session.SessionServices;

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
                SessionServices.currentPassword(site, site.hasher()),
                newPasswords(site, site.hasher()),
                site.ids(),
                site.units(),
                site.clock());
    }

    static NewPasswords newPasswords(InMemorySite site, PasswordHasher hasher) {
        return new NewPasswords(hasher, site.strength(), site.store().settings());
    }

    static BrowseUsers browseUsers(InMemorySite site) {
        var store = site.store();
        return new UserReader(store.users(), store.posts(), store.bookmarks(), users(site), site.units());
    }
}

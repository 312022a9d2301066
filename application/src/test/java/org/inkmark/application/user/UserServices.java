package org.inkmark.application.user;

import org.inkmark.application.attempt.AttemptServices;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Afterwards;
import org.inkmark.application.port.Mailer;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.SiteAddress;
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
                newcomers(site),
                SessionServices.currentPassword(site, site.hasher()),
                newPasswords(site, site.hasher()),
                site.units());
    }

    static Newcomers newcomers(InMemorySite site) {
        return new Newcomers(
                site.store().users(), newPasswords(site, site.hasher()), site.ids(), site.units(), site.clock());
    }

    static OpenInvitations openInvitations(InMemorySite site) {
        return new OpenInvitations(site.store().oneTimeTokens(), site.store().users(), site.clock());
    }

    static InviteUsers inviteUsers(InMemorySite site, SiteAddress address) {
        return new Invitations(
                site.store().oneTimeTokens(),
                openInvitations(site),
                address,
                new OneTimeLinks(address),
                site.units(),
                site.clock());
    }

    static Join join(InMemorySite site) {
        return new Joining(
                site.store().oneTimeTokens(),
                openInvitations(site),
                site.store().settings(),
                newcomers(site),
                AttemptServices.tries(site));
    }

    static ResetPassword resetPassword(
            InMemorySite site, PasswordHasher hasher, Mailer mailer, Afterwards afterwards, SiteAddress address) {
        return new PasswordResets(
                site.store().users(),
                site.store().oneTimeTokens(),
                site.store().sessions(),
                newPasswords(site, hasher),
                new PasswordMails(mailer, address, new OneTimeLinks(address)),
                afterwards,
                AttemptServices.tries(site),
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

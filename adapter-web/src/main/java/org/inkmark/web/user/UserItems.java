package org.inkmark.web.user;

import jakarta.inject.Singleton;
import java.util.List;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.ShownTime;

/** Turns users into what pages for ADMINs show of them. */
@Singleton
class UserItems {
    private final BrowseSite site;
    private final Links links;

    UserItems(BrowseSite site, Links links) {
        this.site = site;
        this.links = links;
    }

    UserItem item(User user, Actor actor) {
        return item(user, actor, site.site());
    }

    List<UserItem> all(List<User> users, Actor actor) {
        var settings = site.site();
        return users.stream().map(user -> item(user, actor, settings)).toList();
    }

    private UserItem item(User user, Actor actor, Site settings) {
        var username = user.username().value();
        return new UserItem(
                user.id().toString(),
                username,
                user.name(),
                user.email().value(),
                UserForm.shown(user.role()),
                user.enabled(),
                ShownTime.day(user.createdAt(), settings),
                actor.is(user.id()),
                links.editUser(username),
                links.enableUser(username),
                links.disableUser(username),
                links.signOutUser(username),
                links.deleteUser(username));
    }
}

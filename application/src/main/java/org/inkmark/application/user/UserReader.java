package org.inkmark.application.user;

import jakarta.inject.Singleton;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserRepository;

@Singleton
final class UserReader implements BrowseUsers {

    private final UserRepository repository;
    private final PostRepository posts;
    private final BookmarkRepository bookmarks;
    private final Users users;
    private final UnitOfWork units;

    UserReader(
            UserRepository repository,
            PostRepository posts,
            BookmarkRepository bookmarks,
            Users users,
            UnitOfWork units) {
        this.repository = repository;
        this.posts = posts;
        this.bookmarks = bookmarks;
        this.users = users;
        this.units = units;
    }

    @Override
    public User show(Actor actor, String username) {
        return units.read(() -> users.changeable(actor, username));
    }

    @Override
    public Page<User> list(Actor actor, UserFilter filter, PageRequest request) {
        if (!actor.may(Role.ADMIN)) {
            throw new NotAllowed("only ADMINs may list users");
        }
        return units.read(() -> repository.list(filter, request));
    }

    @Override
    public Possessions possessions(Actor actor, String username) {
        return units.read(() -> {
            var user = users.changeable(actor, username);
            return new Possessions(posts.countBy(user.id()), bookmarks.countOf(user.id()));
        });
    }
}

package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.BOOKMARKS;
import static org.inkmark.domain.memory.Tables.FORMER_USERNAMES;
import static org.inkmark.domain.memory.Tables.ONE_TIME_TOKENS;
import static org.inkmark.domain.memory.Tables.POSTS;
import static org.inkmark.domain.memory.Tables.SECOND_FACTORS;
import static org.inkmark.domain.memory.Tables.SESSIONS;
import static org.inkmark.domain.memory.Tables.USERS;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.Username;

final class InMemoryUsers implements UserRepository {

    private final InMemoryStore store;

    InMemoryUsers(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(store.read(USERS).get(id));
    }

    @Override
    public Optional<User> findByUsername(Username username) {
        return store.read(USERS).values().stream()
                .filter(user -> user.username().equals(username))
                .findFirst();
    }

    @Override
    public Optional<User> findByEmail(EmailAddress email) {
        return store.read(USERS).values().stream()
                .filter(user -> user.email().equals(email))
                .findFirst();
    }

    @Override
    public Optional<User> findByFormerUsername(Username username) {
        return Optional.ofNullable(store.read(FORMER_USERNAMES).get(username)).flatMap(this::find);
    }

    @Override
    public Map<UserId, Byline> bylines(Collection<UserId> ids) {
        var wanted = new HashSet<>(ids);
        return store.read(USERS).values().stream()
                .filter(user -> wanted.contains(user.id()))
                .collect(Collectors.toMap(User::id, User::byline));
    }

    @Override
    public Page<User> list(UserFilter filter, PageRequest request) {
        var fitting = store.read(USERS).values().stream()
                .filter(user -> Lists.fits(filter.role(), user.role()) && Lists.fits(filter.enabled(), user.enabled()));
        return Lists.page(fitting, request, User::place);
    }

    @Override
    public boolean hasAdmin() {
        return store.read(USERS).values().stream().anyMatch(User::isEnabledAdmin);
    }

    @Override
    public List<UserId> lockAdmins() {
        return store.write(USERS).values().stream()
                .filter(User::isEnabledAdmin)
                .map(User::id)
                .toList();
    }

    @Override
    public void add(User user) {
        var users = store.write(USERS);
        if (users.containsKey(user.id())) {
            throw store.refuse(new IllegalStateException("there is a user " + user.id() + " already"));
        }
        refuseWhatIsTaken(user);
        users.put(user.id(), user);
    }

    @Override
    public User update(User user) {
        var users = store.write(USERS);
        var kept = current(user);
        refuseWhatIsTaken(user);
        if (!kept.username().equals(user.username())) {
            var former = store.write(FORMER_USERNAMES);
            former.put(kept.username(), user.id());
            former.remove(user.username());
        }
        var next = next(user);
        users.put(user.id(), next);
        return next;
    }

    @Override
    public void delete(User user) {
        var users = store.write(USERS);
        current(user);
        var hasPosts = store.read(POSTS).values().stream()
                .anyMatch(post -> post.author().equals(user.id()));
        var hasBookmarks = store.read(BOOKMARKS).values().stream()
                .anyMatch(bookmark -> bookmark.owner().equals(user.id()));
        if (hasPosts || hasBookmarks) {
            throw store.refuse(new IllegalStateException(user + " has posts or bookmarks left"));
        }
        users.remove(user.id());
        store.write(FORMER_USERNAMES).values().removeIf(user.id()::equals);
        store.write(SESSIONS).values().removeIf(session -> session.user().equals(user.id()));
        store.write(SECOND_FACTORS).remove(user.id());
        store.write(ONE_TIME_TOKENS).values().removeIf(token -> InMemoryOneTimeTokens.belongsTo(user.id(), token));
    }

    private User current(User user) {
        return find(user.id())
                .filter(kept -> kept.version() == user.version())
                .orElseThrow(() ->
                        store.refuse(new StaleVersion("user", user.username().value())));
    }

    private void refuseWhatIsTaken(User user) {
        var others = store.read(USERS).values().stream()
                .filter(other -> !other.id().equals(user.id()))
                .toList();
        var formerOwner = store.read(FORMER_USERNAMES).getOrDefault(user.username(), user.id());
        if (!formerOwner.equals(user.id())
                || others.stream().anyMatch(other -> other.username().equals(user.username()))) {
            throw store.refuse(new AlreadyExists("username", user.username().value()));
        }
        if (others.stream().anyMatch(other -> other.email().equals(user.email()))) {
            throw store.refuse(new AlreadyExists("email", user.email().value()));
        }
    }

    private static User next(User user) {
        return new User(
                user.id(),
                user.username(),
                user.email(),
                user.name(),
                user.role(),
                user.lang(),
                user.enabled(),
                user.passwordHash(),
                user.createdAt(),
                user.version() + 1);
    }
}

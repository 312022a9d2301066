package org.inkmark.persistence.user;

import static java.util.stream.Collectors.toMap;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.inkmark.persistence.row.Chunks;
import org.inkmark.persistence.row.Listing;
import org.inkmark.persistence.row.RowQuery;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;

@Singleton
@DatabaseCalls
class JdbcUserRepository implements UserRepository {

    private final UserRows users;
    private final FormerUsernameRows formerUsernames;
    private final JdbcOperations operations;

    JdbcUserRepository(UserRows users, FormerUsernameRows formerUsernames, JdbcOperations operations) {
        this.users = users;
        this.formerUsernames = formerUsernames;
        this.operations = operations;
    }

    @Override
    public Optional<User> find(UserId id) {
        return users.findById(id.value()).map(UserRow::toUser);
    }

    @Override
    public Optional<User> findByUsername(Username username) {
        return users.findByUsername(username.value()).map(UserRow::toUser);
    }

    @Override
    public Optional<User> findByEmail(EmailAddress email) {
        return users.findByEmail(email.value()).map(UserRow::toUser);
    }

    @Override
    public Optional<User> findByFormerUsername(Username username) {
        return formerUsernames
                .findByUsername(username.value())
                .flatMap(row -> users.findById(row.user().id()))
                .map(UserRow::toUser);
    }

    @Override
    public Map<UserId, Byline> bylines(Collection<UserId> ids) {
        return Chunks.find(ids.stream().map(UserId::value).toList(), users::find).stream()
                .map(UserRow::toUser)
                .collect(toMap(User::id, User::byline));
    }

    @Override
    public Page<User> list(UserFilter filter, PageRequest request) {
        var query = new RowQuery("SELECT id FROM users");
        filter.role().ifPresent(role -> query.and("role = ?", role.name()));
        filter.enabled().ifPresent(enabled -> query.and("enabled = ?", enabled));
        var rows = query.page(
                operations, new Listing<>(UserRow.class, "users", "created_at"), request, "created_at", "id");
        return Page.of(rows.stream().map(UserRow::toUser).toList(), request, User::place);
    }

    @Override
    public boolean hasAdmin() {
        return users.countAdmins() > 0;
    }

    @Override
    @Writes
    public List<UserId> lockAdmins() {
        users.lockAdmins();
        return users.admins().stream().map(UserId::new).toList();
    }

    @Override
    @Writes
    public void add(User user) {
        refuseWhatIsTaken(user);
        users.save(UserRow.of(user));
    }

    @Override
    @Writes
    public User update(User user) {
        var kept = users.findById(user.id().value())
                .filter(row -> row.version() == user.version())
                .orElseThrow(() -> stale(user));
        refuseWhatIsTaken(user);
        var next = update(UserRow.of(user), user);
        if (!kept.username().equals(next.username().value())) {
            formerUsernames.deleteByUsername(next.username().value());
            formerUsernames.save(new FormerUsernameRow(kept.username(), UserKeyRow.of(user.id())));
        }
        return next;
    }

    private User update(UserRow row, User user) {
        try {
            return users.update(row).toUser();
        } catch (OptimisticLockException e) {
            throw stale(user);
        }
    }

    @Override
    @Writes
    public void delete(User user) {
        try {
            users.delete(UserRow.of(user));
        } catch (OptimisticLockException e) {
            throw stale(user);
        }
    }

    private void refuseWhatIsTaken(User user) {
        var id = user.id().value();
        var username = user.username().value();
        if (users.findByUsername(username).filter(row -> row.id() != id).isPresent()
                || formerUsernames
                        .findByUsername(username)
                        .filter(row -> row.user().id() != id)
                        .isPresent()) {
            throw new AlreadyExists("username", username);
        }
        var email = user.email().value();
        if (users.findByEmail(email).filter(row -> row.id() != id).isPresent()) {
            throw new AlreadyExists("email", email);
        }
    }

    private static StaleVersion stale(User user) {
        return new StaleVersion("user", user.username().value());
    }
}

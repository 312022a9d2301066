package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.session.CurrentPassword;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.Validation;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.Username;

@Singleton
final class UserWriter implements ManageUsers {

    private final UserRepository repository;
    private final SessionRepository sessions;
    private final Users users;
    private final LastAdmin lastAdmin;
    private final Inheritance inheritance;
    private final Newcomers newcomers;
    private final CurrentPassword currentPassword;
    private final NewPasswords newPasswords;
    private final UnitOfWork units;

    UserWriter(
            UserRepository repository,
            SessionRepository sessions,
            Users users,
            LastAdmin lastAdmin,
            Inheritance inheritance,
            Newcomers newcomers,
            CurrentPassword currentPassword,
            NewPasswords newPasswords,
            UnitOfWork units) {
        this.repository = repository;
        this.sessions = sessions;
        this.users = users;
        this.lastAdmin = lastAdmin;
        this.inheritance = inheritance;
        this.newcomers = newcomers;
        this.currentPassword = currentPassword;
        this.newPasswords = newPasswords;
        this.units = units;
    }

    @Override
    public User add(Actor actor, AddUser command) {
        requireAdmin(actor, "add users");
        var role = command.role().orElse(Role.AUTHOR.name());
        return newcomers.add(actor, command, role, _ -> {});
    }

    @Override
    public User edit(Actor actor, String username, EditUser command) {
        var user = users.changeable(actor, username);
        if (command.version().isPresent() && command.version().getAsLong() != user.version()) {
            throw new StaleVersion("user", username);
        }
        var check = new Validation();
        var newUsername =
                check.check(() -> command.username().map(Username::new).orElse(user.username()));
        var email = check.check(() -> command.email().map(EmailAddress::new).orElse(user.email()));
        var name = check.check(() -> command.name().map(User::name).orElse(user.name()));
        var role = check.check(() -> command.role().map(Role::of).orElse(user.role()));
        var lang = check.check(() -> command.lang().map(LanguageTag::typed).orElse(user.lang()));
        check.throwIfBroken();
        if (role.orElseThrow() != user.role()) {
            requireAdmin(actor, "change roles");
        }
        var signsInOtherwise = !newUsername.orElseThrow().equals(user.username())
                || !email.orElseThrow().equals(user.email());
        if (actor.is(user.id()) && signsInOtherwise) {
            currentPassword.require(user, command.currentPassword().orElse(""));
        }
        return update(actor, user, before -> before.withProfile(
                        newUsername.orElseThrow(), email.orElseThrow(), name.orElseThrow(), lang.orElseThrow())
                .withRole(role.orElseThrow()));
    }

    @Override
    public void changePassword(
            Actor actor, String username, Optional<String> current, String next, Optional<String> keepSession) {
        var user = users.changeable(actor, username);
        if (actor.is(user.id())) {
            currentPassword.require(user, current.orElse(""));
        }
        var hash = newPasswords.hash(
                newPasswords.accept(next, user.username().value(), user.email().value(), user.name()));
        units.run(changes -> {
            repository.update(user.withPasswordHash(hash));
            keepSession
                    .map(SessionTokens::hash)
                    .ifPresentOrElse(
                            kept -> sessions.deleteOthersOf(user.id(), kept), () -> sessions.deleteAllOf(user.id()));
            changes.add(change(user));
            changes.add(new Deed(actor, AuditAction.PASSWORD_CHANGED, AuditThing.user(user.username())));
        });
    }

    @Override
    public User enable(Actor actor, String username) {
        requireAdmin(actor, "enable users");
        return update(actor, users.named(username), User::enable);
    }

    @Override
    public User disable(Actor actor, String username) {
        requireAdmin(actor, "disable users");
        var user = users.named(username);
        requireAnother(actor, user, "disable");
        return update(actor, user, User::disable);
    }

    @Override
    public User signOut(Actor actor, String username) {
        requireAdmin(actor, "sign out other users");
        var user = users.named(username);
        units.run(changes -> {
            sessions.deleteAllOf(user.id());
            changes.add(new Deed(actor, AuditAction.SESSIONS_ENDED, AuditThing.user(user.username()), "all"));
        });
        return user;
    }

    private User update(Actor actor, User user, UnaryOperator<User> change) {
        return units.call(changes -> {
            var next = change.apply(user);
            lastAdmin.requireAnother(user, next.isEnabledAdmin());
            var kept = repository.update(next);
            var rises = !user.role().includes(kept.role());
            if (rises || !kept.enabled()) {
                sessions.deleteAllOf(kept.id());
            }
            changes.add(change(kept));
            UserDeeds.between(actor, user, kept).forEach(changes::add);
            return kept;
        });
    }

    @Override
    public void delete(Actor actor, String username, Legacy legacy) {
        requireAdmin(actor, "delete users");
        var user = users.named(username);
        requireAnother(actor, user, "delete");
        units.run(changes -> {
            lastAdmin.requireAnother(user, false);
            inheritance.settle(actor, user, legacy, changes);
            repository.delete(user);
            changes.add(change(user));
            changes.add(new Deed(actor, AuditAction.USER_DELETED, AuditThing.user(user.username()), described(legacy)));
        });
    }

    private static String described(Legacy legacy) {
        return switch (legacy) {
            case Legacy.HandTo(var heir) -> "posts and bookmarks handed to " + heir;
            case Legacy.DeleteEverything() -> "posts and bookmarks deleted";
        };
    }

    private static void requireAdmin(Actor actor, String what) {
        if (!actor.may(Role.ADMIN)) {
            throw new NotAllowed("only ADMINs may " + what);
        }
    }

    private static void requireAnother(Actor actor, User user, String what) {
        if (actor.is(user.id())) {
            throw new NotAllowed("nobody can " + what + " themselves: ask another ADMIN, or use the command line");
        }
    }

    private static Change change(User user) {
        return Change.of(Change.Kind.USER, user.id().value());
    }
}

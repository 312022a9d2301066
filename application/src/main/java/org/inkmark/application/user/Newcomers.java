package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.Validation;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.Username;

/** Makes users of those who may become some, which whoever asks has looked after. */
@Singleton
final class Newcomers {

    private final UserRepository repository;
    private final NewPasswords newPasswords;
    private final IdGenerator ids;
    private final UnitOfWork units;
    private final InstantSource clock;

    Newcomers(
            UserRepository repository,
            NewPasswords newPasswords,
            IdGenerator ids,
            UnitOfWork units,
            InstantSource clock) {
        this.repository = repository;
        this.newPasswords = newPasswords;
        this.ids = ids;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Adds a user.
     *
     * @param actor     who does it: whoever becomes a user is nobody yet
     * @param typedRole which counts, whatever the command names
     * @param along     is done in the same unit of work, before: nobody is added where it throws
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule
     * @throws org.inkmark.domain.AlreadyExists field {@code username} or {@code email}
     */
    User add(Actor actor, AddUser command, String typedRole, Consumer<UnitOfWork.Changes> along) {
        var check = new Validation();
        var username = check.check(() -> new Username(command.username()));
        var email = check.check(() -> new EmailAddress(command.email()));
        var name = check.check(
                () -> User.name(command.name().filter(typed -> !typed.isBlank()).orElse(command.username())));
        var role = check.check(() -> Role.of(typedRole));
        var password = check.check(() -> newPasswords.accept(
                command.password(),
                command.username(),
                command.email(),
                command.name().orElse("")));
        check.throwIfBroken();

        var user = new User(
                new UserId(ids.next(IdGenerator.Kind.USER)),
                username.orElseThrow(),
                email.orElseThrow(),
                name.orElseThrow(),
                role.orElseThrow(),
                Optional.empty(),
                true,
                newPasswords.hash(password.orElseThrow()),
                clock.instant(),
                0);
        units.run(changes -> {
            along.accept(changes);
            repository.add(user);
            changes.add(Change.of(Change.Kind.USER, user.id().value()));
            changes.add(new Deed(
                    actor,
                    AuditAction.USER_ADDED,
                    AuditThing.user(user.username()),
                    user.role().name()));
        });
        return user;
    }
}

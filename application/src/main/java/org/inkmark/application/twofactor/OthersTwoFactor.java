package org.inkmark.application.twofactor;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;

@Singleton
final class OthersTwoFactor implements OverseeTwoFactor {

    private final SecondFactorRepository repository;
    private final RequiredRole required;
    private final UserRepository everybody;
    private final Users users;
    private final SessionRepository sessions;
    private final UnitOfWork units;

    OthersTwoFactor(
            SecondFactorRepository repository,
            RequiredRole required,
            UserRepository everybody,
            Users users,
            SessionRepository sessions,
            UnitOfWork units) {
        this.repository = repository;
        this.required = required;
        this.everybody = everybody;
        this.users = users;
        this.sessions = sessions;
        this.units = units;
    }

    @Override
    public Set<UserId> whoHaveIt(Actor actor, Collection<UserId> wanted) {
        requireAdmin(actor);
        return repository.whoHaveOne(wanted);
    }

    @Override
    public void switchOff(Actor actor, String username) {
        requireAdmin(actor);
        var user = users.named(username);
        if (actor.is(user.id())) {
            throw new NotAllowed("nobody switches off their own second factor without a code: ask another ADMIN");
        }
        if (repository.find(user.id()).isEmpty()) {
            throw new NotFound("second factor of user", user.username().value());
        }
        units.run(changes -> {
            repository.delete(user.id());
            sessions.deleteAllOf(user.id());
            changes.add(Change.of(Change.Kind.USER, user.id().value()));
            changes.add(new Deed(actor, AuditAction.TWO_FACTOR_OFF, AuditThing.user(user.username())));
        });
    }

    @Override
    public Optional<Role> requiredFrom(Actor actor) {
        requireAdmin(actor);
        return required.role();
    }

    @Override
    public void requireFrom(Actor actor, Optional<Role> role) {
        requireAdmin(actor);
        var missing = role.map(this::whoLackIt).orElse(List.of());
        units.run(changes -> {
            required.put(role);
            missing.forEach(sessions::deleteAllOf);
            changes.add(new Change(Change.Kind.SITE, SettingsRepository.REQUIRE_TWO_FACTOR));
            changes.add(new Deed(
                    actor,
                    AuditAction.SETTING_CHANGED,
                    AuditThing.setting(SettingsRepository.REQUIRE_TWO_FACTOR),
                    role.map(Role::name).orElse("")));
        });
    }

    private List<UserId> whoLackIt(Role from) {
        var concerned = Arrays.stream(Role.values())
                .filter(role -> role.includes(from))
                .map(UserFilter.all()::with)
                .flatMap(filter -> Page.all(request -> everybody.list(filter, request)))
                .map(User::id)
                .toList();
        var have = repository.whoHaveOne(concerned);
        return concerned.stream().filter(user -> !have.contains(user)).toList();
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.may(Role.ADMIN)) {
            throw new NotAllowed("only ADMINs may look after the second factors of others");
        }
    }
}

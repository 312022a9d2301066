package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.port.SiteAddress;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.Validation;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserId;

/** Tells no change: nobody keeps a copy of invitations. */
@Singleton
final class Invitations implements InviteUsers {

    private final OneTimeTokenRepository tokens;
    private final OpenInvitations open;
    private final SiteAddress address;
    private final OneTimeLinks links;
    private final UnitOfWork units;
    private final InstantSource clock;

    Invitations(
            OneTimeTokenRepository tokens,
            OpenInvitations open,
            SiteAddress address,
            OneTimeLinks links,
            UnitOfWork units,
            InstantSource clock) {
        this.tokens = tokens;
        this.open = open;
        this.address = address;
        this.links = links;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public boolean hasAddress() {
        return address.configured().isPresent();
    }

    @Override
    public Invited invite(Actor actor, InviteUser command) {
        requireAdmin(actor);
        var token = SessionTokens.create();
        var check = new Validation();
        var role = check.check(() -> command.role().map(Role::of).orElse(Role.AUTHOR));
        var invitation = check.check(() -> Invitation.of(
                SessionTokens.hash(token),
                role.orElse(Role.AUTHOR),
                inviter(actor),
                command.days().orElse(Invitation.DEFAULT_DAYS),
                clock.instant()));
        check.throwIfBroken();
        units.run(changes -> {
            tokens.add(invitation.orElseThrow());
            changes.add(new Deed(
                    actor,
                    AuditAction.USER_INVITED,
                    AuditThing.nobody(),
                    role.orElseThrow().name()));
        });
        return new Invited(token, links.invitation(token), invitation.orElseThrow());
    }

    private static Optional<UserId> inviter(Actor actor) {
        return actor instanceof Actor.SignedIn user ? Optional.of(user.user()) : Optional.empty();
    }

    @Override
    public List<Invitation> pending(Actor actor) {
        requireAdmin(actor);
        return units.read(
                () -> tokens.invitations().stream().filter(open::isOpen).toList());
    }

    @Override
    public void withdraw(Actor actor, String hash) {
        requireAdmin(actor);
        var named = new TokenHash(hash);
        if (tokens.find(named).filter(Invitation.class::isInstance).isPresent()) {
            units.run(changes -> {
                if (tokens.take(named)) {
                    changes.add(new Deed(actor, AuditAction.INVITATION_WITHDRAWN, AuditThing.nobody()));
                }
            });
        }
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.may(Role.ADMIN)) {
            throw new NotAllowed("only ADMINs may invite users");
        }
    }
}

package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.inkmark.application.attempt.ClientNetwork;
import org.inkmark.application.attempt.Tries;
import org.inkmark.application.attempt.Way;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.attempt.Allowance;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;

@Singleton
final class Joining implements Join {

    /** Of an address, whether or not anybody is added. */
    static final Allowance REGISTRATIONS = new Allowance(10, Duration.ofMinutes(6));

    private final OneTimeTokenRepository tokens;
    private final OpenInvitations invitations;
    private final SettingsRepository settings;
    private final Newcomers newcomers;
    private final Tries tries;

    Joining(
            OneTimeTokenRepository tokens,
            OpenInvitations invitations,
            SettingsRepository settings,
            Newcomers newcomers,
            Tries tries) {
        this.tokens = tokens;
        this.invitations = invitations;
        this.settings = settings;
        this.newcomers = newcomers;
        this.tries = tries;
    }

    @Override
    public boolean isInvited(String token) {
        return invitations.of(token).isPresent();
    }

    @Override
    public User takeUp(String token, AddUser command) {
        var invitation = invitations.of(token).orElseThrow(Joining::notInvited);
        return newcomers.add(Actor.anonymous(), command, invitation.role().name(), _ -> {
            if (!tokens.take(invitation.hash())) {
                throw notInvited();
            }
        });
    }

    private static NotFound notInvited() {
        return new NotFound("page", PATH);
    }

    @Override
    public boolean isOpen() {
        return settings.find(SettingsRepository.OPEN_REGISTRATION)
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    @Override
    public User register(AddUser command, InetAddress address) {
        if (!isOpen()) {
            throw new NotFound("page", "/register");
        }
        var budget = REGISTRATIONS.of(AttemptKey.of("registration", ClientNetwork.of(address)));
        tries.count(List.of(Way.of(budget)), "there were too many tries to register");
        return newcomers.add(Actor.anonymous(), command, Role.MEMBER.name(), _ -> {});
    }
}

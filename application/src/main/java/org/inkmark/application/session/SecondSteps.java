package org.inkmark.application.session;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.User;

@Singleton
final class SecondSteps implements SecondStep {

    private final Tickets tickets;
    private final SecondFactors factors;
    private final FailedSignIns failed;
    private final Sessions sessions;

    SecondSteps(Tickets tickets, SecondFactors factors, FailedSignIns failed, Sessions sessions) {
        this.tickets = tickets;
        this.factors = factors;
        this.failed = failed;
        this.sessions = sessions;
    }

    @Override
    public Optional<Begun> confirm(String ticket, String code, Visit visit) {
        return tickets.open(ticket)
                .filter(opened -> factors.isOn(opened.user().id()))
                .map(opened -> {
                    use(opened.user(), code);
                    return begin(opened, visit, List.of());
                });
    }

    private void use(User user, String code) {
        try {
            factors.use(user, code);
        } catch (InvalidValue | TryLater e) {
            failed.codeFailed(user);
            throw e;
        }
    }

    @Override
    public Optional<TwoFactorOffer> offer(String ticket, Optional<String> sealed) {
        return lacking(ticket).map(opened -> factors.offer(opened.user().id(), sealed));
    }

    @Override
    public Optional<Begun> setUp(String ticket, String sealed, String code, Visit visit) {
        return lacking(ticket).map(opened -> {
            var recoveryCodes = factors.switchOn(opened.user(), sealed, code);
            return begin(opened, visit, recoveryCodes);
        });
    }

    private Optional<Tickets.Ticket> lacking(String ticket) {
        return tickets.open(ticket).filter(opened -> factors.isMissing(opened.user()));
    }

    private Begun begin(Tickets.Ticket ticket, Visit visit, List<String> recoveryCodes) {
        return new Begun(sessions.begin(ticket.user(), visit, ticket.stay()), ticket.stay(), recoveryCodes);
    }
}

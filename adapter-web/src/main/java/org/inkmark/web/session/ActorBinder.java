package org.inkmark.web.session;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.SecurityFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.domain.user.Actor;

/** Gives a controller whoever sent the request. */
@Singleton
public final class ActorBinder implements TypedRequestArgumentBinder<Actor>, PostponedRequestArgumentBinder<Actor> {
    private static final String ACTOR = "actor";

    public static Actor actorOf(HttpRequest<?> request) {
        return signedIn(request).<Actor>map(actor -> actor).orElseGet(Actor::anonymous);
    }

    /** Makes somebody known who signs in by this very request, so that the page that answers it is theirs. */
    static void setActor(HttpRequest<?> request, Actor.SignedIn actor) {
        request.setAttribute(SecurityFilter.AUTHENTICATION, authentication(actor));
    }

    static Authentication authentication(Actor.SignedIn actor) {
        return Authentication.build(
                actor.username().value(), List.of(actor.role().name()), Map.of(ACTOR, actor));
    }

    /** The user who sent the request, none where nobody has signed in. */
    static Optional<Actor.SignedIn> signedIn(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(ACTOR))
                .map(Actor.SignedIn.class::cast);
    }

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        var actor = actorOf(request);
        return () -> Optional.of(actor);
    }
}

package org.inkmark.web.session;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import org.inkmark.domain.user.Actor;

/** Gives a controller of the desk the user who has signed in; without one the request does not reach it. */
@Singleton
final class UserBinder
        implements TypedRequestArgumentBinder<Actor.SignedIn>, PostponedRequestArgumentBinder<Actor.SignedIn> {

    @Override
    public Argument<Actor.SignedIn> argumentType() {
        return Argument.of(Actor.SignedIn.class);
    }

    @Override
    public BindingResult<Actor.SignedIn> bind(
            ArgumentConversionContext<Actor.SignedIn> context, HttpRequest<?> request) {
        var user = ActorBinder.signedIn(request);
        return () -> user;
    }
}

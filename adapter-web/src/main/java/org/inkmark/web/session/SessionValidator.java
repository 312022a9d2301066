package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.inkmark.application.session.SignIn;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Asks the application who shows a token, away from the threads that must not wait. */
@Singleton
class SessionValidator implements TokenValidator<HttpRequest<?>> {
    private final SignIn signIn;
    private final Scheduler scheduler;

    SessionValidator(SignIn signIn, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.signIn = signIn;
        this.scheduler = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return Mono.fromCallable(() -> signIn.resume(token))
                .subscribeOn(scheduler)
                .flatMap(actor -> Mono.justOrEmpty(actor.map(ActorBinder::authentication)));
    }
}

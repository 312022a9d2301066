package org.inkmark.web.view;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.views.DefaultViewsResolver;
import io.micronaut.views.ViewsResolver;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Keeps Micronaut's own filter from rendering what {@link PageFilter} renders. */
@Singleton
@Replaces(DefaultViewsResolver.class)
class LeftToPageFilter implements ViewsResolver {
    @Override
    public Optional<String> resolveView(HttpRequest<?> request, HttpResponse<?> response) {
        return Optional.empty();
    }
}

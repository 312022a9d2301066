package org.inkmark.web.page;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.PageRequest;

/** Gives a controller the part of a list that {@code ?before=CURSOR} or {@code ?after=CURSOR} asks for. */
@Singleton
final class PageRequestBinder
        implements TypedRequestArgumentBinder<PageRequest>, PostponedRequestArgumentBinder<PageRequest> {
    private static final int SIZE = 10;

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        var asked = cursor(request, "before")
                .map(cursor -> PageRequest.olderThan(cursor, SIZE))
                .or(() -> cursor(request, "after").map(cursor -> PageRequest.newerThan(cursor, SIZE)))
                .orElseGet(() -> PageRequest.first(SIZE));
        return () -> Optional.of(asked);
    }

    private static Optional<Cursor> cursor(HttpRequest<?> request, String parameter) {
        return request.getParameters().getFirst(parameter).map(text -> Cursor.parse(text)
                .orElseThrow(() -> new NotFound("page", text)));
    }
}

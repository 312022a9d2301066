package org.inkmark.web.page;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.inkmark.web.link.Links;

/** Reads a tag from the path itself: what the framework gives for it has spaces for each {@code +}, as forms mean it. */
@Singleton
final class TagNameBinder implements TypedRequestArgumentBinder<TagName> {
    private final Links links;

    TagNameBinder(Links links) {
        this.links = links;
    }

    @Override
    public Argument<TagName> argumentType() {
        return Argument.of(TagName.class);
    }

    @Override
    public BindingResult<TagName> bind(ArgumentConversionContext<TagName> context, HttpRequest<?> request) {
        var path = links.page(request.getUri().getRawPath());
        var name = path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B");
        return () -> Optional.of(new TagName(URLDecoder.decode(name, StandardCharsets.UTF_8)));
    }
}

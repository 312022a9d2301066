package org.inkmark.web.view;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ViewUtils;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.exceptions.ViewRenderingException;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a page from a Pebble template in {@code views/} and its model. */
@Singleton
class PebbleViewsRenderer implements ViewsRenderer<Object, HttpRequest<?>> {
    private final PebbleEngine engine;

    PebbleViewsRenderer(PageSources sources) {
        engine = new PebbleEngine.Builder()
                .loader(sources.templates())
                .cacheActive(!sources.mayChange())
                .extension(new PageExtension())
                .registerExtensionCustomizer(WithoutRaw::new)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ENGLISH)
                .build();
    }

    /** Writes the whole page before anything is sent, so that a fault in a template becomes a page that says so. */
    @Override
    public Writable render(String view, @Nullable Object model, @Nullable HttpRequest<?> request) {
        var page = new StringWriter();
        try {
            engine.getTemplate(view).evaluate(page, ViewUtils.modelOf(model));
        } catch (IOException e) {
            throw new ViewRenderingException("the view " + view + " cannot be read", e);
        }
        return out -> out.write(page.toString());
    }

    @Override
    public boolean exists(String view) {
        try {
            return engine.getTemplate(view) != null;
        } catch (LoaderException e) {
            return false;
        }
    }
}

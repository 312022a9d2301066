package org.inkmark.web;

import io.micronaut.context.DefaultApplicationContextBuilder;
import java.net.URI;

/** A site that browsers reach by https alone. */
public final class HttpsSite extends DefaultApplicationContextBuilder {
    public HttpsSite() {
        properties(WebSettings.of(URI.create("https://inkmark.test/")));
    }
}

package org.inkmark.web;

import io.micronaut.context.DefaultApplicationContextBuilder;
import java.net.URI;

/** A site whose address has a path, as every link must show. */
public final class BlogUnderAPath extends DefaultApplicationContextBuilder {
    public static final String URL = "http://inkmark.test/blog";

    public BlogUnderAPath() {
        properties(WebSettings.of(URI.create(URL)));
    }
}

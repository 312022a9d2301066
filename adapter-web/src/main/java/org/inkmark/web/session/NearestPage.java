package org.inkmark.web.session;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.link.Links;

/** Finds where to lead somebody who comes from an address that only takes forms. */
@Singleton
class NearestPage {
    private final Router router;
    private final Links links;

    NearestPage(Router router, Links links) {
        this.router = router;
        this.links = links;
    }

    /** The address itself where it shows a page, else the first above it that does. */
    DeskPath of(DeskPath to) {
        var path = to.path();
        while (!isPage(path)) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return path.equals(to.path()) ? to : new DeskPath(path);
    }

    private boolean isPage(String path) {
        return router.route(HttpMethod.GET, links.own(new DeskPath(path))).isPresent();
    }
}

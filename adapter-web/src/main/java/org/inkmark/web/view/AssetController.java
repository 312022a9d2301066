package org.inkmark.web.view;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.inkmark.domain.NotFound;

/** Sends stylesheets and icons, to be kept for a year as their addresses change with them. */
@Controller("/assets")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{name}")
    HttpResponse<byte[]> asset(String name) {
        var asset = assets.named(name).orElseThrow(() -> new NotFound("file", name));
        return HttpResponse.ok(asset.content())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }
}

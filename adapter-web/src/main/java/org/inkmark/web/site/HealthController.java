package org.inkmark.web.site;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.site.CheckHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For whoever watches over the server. What is wrong stands in the log alone, as anybody may ask. */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final CheckHealth health;

    HealthController(CheckHealth health) {
        this.health = health;
    }

    @Get
    HttpResponse<String> health() {
        try {
            health.check();
            return answer(HttpStatus.OK, "UP");
        } catch (DatabaseUnusable unusable) {
            LOG.warn("Not healthy: {}", unusable.getMessage());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "DOWN");
        }
    }

    private static MutableHttpResponse<String> answer(HttpStatus status, String word) {
        return HttpResponse.<String>status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body("{\"status\":\"" + word + "\"}");
    }
}

package org.inkmark.web.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.inkmark.web.header.BrowserDefences;
import org.inkmark.web.log.RequestId;

/**
 * One line of text, where not even a page can be made: for a request that cannot be read, for a program that refuses HTML. It
 * tells nothing of the server but under which id the log tells more of a fault.
 */
@Singleton
class PlainErrors implements ErrorResponseProcessor<String> {
    private static final MediaType TEXT = MediaType.of("text/plain;charset=utf-8");

    private final BrowserDefences defences;

    PlainErrors(BrowserDefences defences) {
        this.defences = defences;
    }

    /** With the headers of every answer, as some of these pass no filter. */
    @Override
    public MutableHttpResponse<String> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var id = response.code() < 500 ? "" : ", error " + RequestId.current();
        defences.addTo(response);
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(response.code() + " " + response.reason() + id + "\n")
                .contentType(TEXT);
    }
}

package org.inkmark.web.error;

import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * One line of text, where not even a page can be made: for a request that cannot be read, for a program that refuses HTML. It
 * tells nothing of the server.
 */
@Singleton
class PlainErrors implements ErrorResponseProcessor<String> {
    @Override
    public MutableHttpResponse<String> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        return response.body(response.code() + " " + response.reason() + "\n").contentType(MediaType.TEXT_PLAIN_TYPE);
    }
}

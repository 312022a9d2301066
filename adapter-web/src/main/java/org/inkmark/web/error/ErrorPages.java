package org.inkmark.web.error;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.exceptions.UriSyntaxException;
import io.micronaut.views.ModelAndView;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;
import java.util.Objects;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.DomainException;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.SiteReadOnly;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.TryLater;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.FormBinder;
import org.inkmark.web.link.Links;
import org.inkmark.web.log.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page says when something is wrong. */
@Singleton
public class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** For how long to wait while the site moves. */
    public static final String RETRY_AFTER_SECONDS = "60";

    private final Links links;

    ErrorPages(Links links) {
        this.links = links;
    }

    /** The page for anything that was thrown, save {@link DatabaseUnusable}. */
    public MutableHttpResponse<ModelAndView<Object>> of(Throwable error) {
        return switch (error) {
            case DomainException known -> domain(known);
            case HttpStatusException status ->
                status(status.getStatus(), Objects.requireNonNullElse(status.getMessage(), ""));
            case UnsatisfiedRouteException _, ConversionErrorException _, UriSyntaxException _, URISyntaxException _ ->
                status(HttpStatus.BAD_REQUEST, "");
            case ContentLengthExceededException _, BufferLengthExceededException _ ->
                status(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "");
            default -> unexpected(error);
        };
    }

    /** The page in place of one that could not be rendered: a fault of ours, unless it is the database that does not answer. */
    public MutableHttpResponse<ModelAndView<Object>> notRendered(HttpRequest<?> request, Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnusable unusable) {
                return unavailable(request, unusable);
            }
        }
        return unexpected(error);
    }

    /** What was typed comes back, to be sent again. */
    MutableHttpResponse<ModelAndView<Object>> unavailable(HttpRequest<?> request, DatabaseUnusable unusable) {
        LOG.warn("Not available: {}", unusable.getMessage());
        return (request.getMethod() == HttpMethod.POST
                        ? UnavailablePage.ofSending(request.getUri().toString(), formToSendAgain(request))
                        : UnavailablePage.ofReading())
                .answer();
    }

    /** To sign in without the password is no use, save for the text that a session's end has left in that form. */
    private Form formToSendAgain(HttpRequest<?> request) {
        var form = FormBinder.formOf(request);
        return request.getPath().equals(links.signIn()) && form.text("typed").isEmpty() ? Form.empty() : form;
    }

    /** For how long to wait, in seconds. */
    public static String retryAfter(TryLater later) {
        return Long.toString(later.howLong().toSeconds());
    }

    public MutableHttpResponse<ModelAndView<Object>> status(HttpStatus status) {
        return status(status, "");
    }

    private MutableHttpResponse<ModelAndView<Object>> domain(DomainException error) {
        var page =
                switch (error) {
                    case NotFound missing -> missing(Sentence.of(missing));
                    case NotAllowed refused ->
                        new ErrorPage(
                                403,
                                "Not allowed",
                                Sentence.of(refused),
                                "If you should be able to do this, ask an administrator of this site.");
                    case AlreadyExists taken ->
                        new ErrorPage(
                                409,
                                "Already taken",
                                Sentence.of(taken),
                                "Go back and choose another. Nothing was changed.");
                    case StaleVersion stale ->
                        new ErrorPage(
                                409,
                                "Changed meanwhile",
                                Sentence.of(stale),
                                "Nothing was overwritten. Go back, load the page again and repeat your change.");
                    case SiteReadOnly moving ->
                        new ErrorPage(
                                503,
                                "Read-only for now",
                                Sentence.of(moving),
                                "Nothing was changed. Try again in a few minutes.");
                    case TryLater later -> new ErrorPage(429, "Too often", Sentence.of(later), "Nothing was changed.");
                    case InvalidValue invalid ->
                        new ErrorPage(
                                422,
                                "That cannot be kept",
                                Sentence.of(invalid),
                                "Go back and correct it. Nothing was changed.");
                };
        var answer = page.answer();
        return switch (error) {
            case SiteReadOnly _ -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case TryLater later -> answer.header(HttpHeaders.RETRY_AFTER, retryAfter(later));
            default -> answer;
        };
    }

    private MutableHttpResponse<ModelAndView<Object>> status(HttpStatus status, String said) {
        return (switch (status) {
                    case NOT_FOUND -> missing("There is nothing at this address.");
                    case GONE ->
                        new ErrorPage(410, "Gone", "The post that stood here was deleted.", "It will not come back.");
                    case BAD_REQUEST ->
                        new ErrorPage(
                                400,
                                "Not understood",
                                "The address or the form could not be read.",
                                "Go back and try again, or begin at the home page.");
                    case METHOD_NOT_ALLOWED ->
                        new ErrorPage(
                                405,
                                "Not possible here",
                                "This address cannot be used in this way.",
                                "Follow a link of this site instead.");
                    case REQUEST_ENTITY_TOO_LARGE ->
                        new ErrorPage(
                                413,
                                "Too large",
                                "More was sent than this site takes at once; a post may have 1 MiB of text.",
                                "Nothing was changed. Keep the text elsewhere, and divide it into several posts.");
                    case TOO_MANY_REQUESTS ->
                        new ErrorPage(
                                429,
                                "Too often",
                                "That was too often in a short time. Nothing was changed.",
                                "Wait a minute and load this page again: your browser still has what you typed, and"
                                        + " sends it once more.");
                    case FORBIDDEN -> new ErrorPage(403, "Not allowed", "You may not do this.", "Nothing was changed.");
                    default ->
                        new ErrorPage(
                                status.getCode(),
                                status.getReason(),
                                said.isEmpty() ? status.getReason() + "." : said,
                                "Go back and try again, or begin at the home page.");
                })
                .answer();
    }

    /** A fault of ours. What it was stands in the log, beside the id that the page shows. */
    public MutableHttpResponse<ModelAndView<Object>> unexpected(Throwable error) {
        var id = RequestId.current();
        LOG.error("Error {}", id, error);
        return new ErrorPage(
                        500,
                        "Something broke",
                        "This should not have happened, and it is not your doing. Error " + id + ".",
                        "Try again. If it happens again, give the error's number to whoever runs this site: it stands in the"
                                + " log.")
                .answer();
    }

    private static ErrorPage missing(String message) {
        return new ErrorPage(
                404,
                "Not found",
                message,
                "Perhaps it was moved or deleted, or the address has a typing error. The home page lists what is new.");
    }
}

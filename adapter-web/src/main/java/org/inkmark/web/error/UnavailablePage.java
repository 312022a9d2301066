package org.inkmark.web.error;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.util.List;
import org.inkmark.web.form.Form;

/**
 * The page while the database cannot be reached. It asks for nothing that stands there.
 *
 * @param action where the form was sent that could not be kept, to be sent again; empty where none was
 * @param fields what was typed, and the proof that this site's own form sent it
 */
@Introspected
public record UnavailablePage(String action, List<Field> fields) {

    private static final String RETRY_AFTER_SECONDS = "10";

    /** One field of the form. */
    @Introspected
    public record Field(String name, String value) {}

    static UnavailablePage withoutForm() {
        return new UnavailablePage("", List.of());
    }

    /** A password is never given back. */
    static UnavailablePage of(String action, Form form) {
        return form.fields().keySet().stream().anyMatch(name -> name.contains("password"))
                ? withoutForm()
                : new UnavailablePage(
                        action,
                        form.fields().entrySet().stream()
                                .map(field -> new Field(field.getKey(), field.getValue()))
                                .toList());
    }

    MutableHttpResponse<ModelAndView<Object>> answer() {
        return HttpResponse.<ModelAndView<Object>>status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(new ModelAndView<>("unavailable", this));
    }
}

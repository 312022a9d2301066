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
 * @param sent            whether something was sent to be kept
 * @param action          where the form is sent again
 * @param fields          what was typed, and the proof that this site's own form sent it; empty where no form is given back
 * @param withoutPassword whether a password was among it
 */
@Introspected
public record UnavailablePage(boolean sent, String action, List<Field> fields, boolean withoutPassword) {

    private static final String RETRY_AFTER_SECONDS = "10";

    /** One field of the form. */
    @Introspected
    public record Field(String name, String value) {}

    static UnavailablePage ofReading() {
        return new UnavailablePage(false, "", List.of(), false);
    }

    /** A password is never given back. */
    static UnavailablePage ofSending(String action, Form form) {
        var typed = form.fields();
        var fields = typed.entrySet().stream()
                .filter(field -> !field.getKey().contains("password"))
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
        return new UnavailablePage(true, action, fields, fields.size() < typed.size());
    }

    MutableHttpResponse<ModelAndView<Object>> answer() {
        return HttpResponse.<ModelAndView<Object>>status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(new ModelAndView<>("unavailable", this));
    }
}

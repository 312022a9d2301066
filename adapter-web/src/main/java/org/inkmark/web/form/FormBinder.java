package org.inkmark.web.form;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller the form that was sent; an empty one where none was. */
@Singleton
public final class FormBinder implements TypedRequestArgumentBinder<Form>, PostponedRequestArgumentBinder<Form> {

    public static Form formOf(HttpRequest<?> request) {
        return request.getAttribute(FormFilter.FORM, Form.class).orElseGet(Form::empty);
    }

    @Override
    public Argument<Form> argumentType() {
        return Argument.of(Form.class);
    }

    @Override
    public BindingResult<Form> bind(ArgumentConversionContext<Form> context, HttpRequest<?> request) {
        var form = formOf(request);
        return () -> Optional.of(form);
    }
}

package org.inkmark.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: at each field one message, in a summary all of them. */
public final class FieldErrors {
    /** @param field the id of the control to which the message belongs, empty where it belongs to none */
    public record FieldError(String field, String message) {}

    private final Map<String, FieldError> byField = new LinkedHashMap<>();
    private final List<FieldError> others = new ArrayList<>();

    private FieldErrors() {}

    public static FieldErrors none() {
        return new FieldErrors();
    }

    /** A message that belongs to the form as a whole. */
    public static FieldErrors whole(String message) {
        var errors = new FieldErrors();
        errors.others.add(new FieldError("", message));
        return errors;
    }

    /**
     * @param controls by the domain's name of the field, for the fields that the form has
     */
    public static FieldErrors of(InvalidValue error, Map<String, Control> controls) {
        var errors = new FieldErrors();
        error.violations().forEach(violation -> errors.add(violation.field(), violation.message(), controls));
        return errors;
    }

    public static FieldErrors of(AlreadyExists error, Map<String, Control> controls) {
        var errors = new FieldErrors();
        errors.add(error.field(), "'" + error.value() + "' is already taken", controls);
        return errors;
    }

    private void add(String field, String message, Map<String, Control> controls) {
        var control = controls.get(field);
        if (control == null) {
            others.add(new FieldError("", field + " " + message));
            return;
        }
        byField.putIfAbsent(control.id(), new FieldError(control.id(), control.label() + " " + message + "."));
    }

    public boolean isEmpty() {
        return byField.isEmpty() && others.isEmpty();
    }

    /** The message at a control, none where it is right. */
    public @Nullable String at(String control) {
        var error = byField.get(control);
        return error == null ? null : error.message();
    }

    public List<FieldError> all() {
        var all = new ArrayList<>(byField.values());
        all.addAll(others);
        return all;
    }
}

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
    /** @param field the name of the control to which the message belongs, empty where it belongs to none */
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
     * @param labels the control's label by the domain's name of the field, for the fields that the form has; the control's own
     *               name is the same, with {@code -} for spaces
     */
    public static FieldErrors of(InvalidValue error, Map<String, String> labels) {
        var errors = new FieldErrors();
        error.violations().forEach(violation -> errors.add(violation.field(), violation.message(), labels));
        return errors;
    }

    public static FieldErrors of(AlreadyExists error, Map<String, String> labels) {
        var errors = new FieldErrors();
        errors.add(error.field(), "'" + error.value() + "' is already taken", labels);
        return errors;
    }

    private void add(String field, String message, Map<String, String> labels) {
        var label = labels.get(field);
        if (label == null) {
            others.add(new FieldError("", field + " " + message));
            return;
        }
        var control = field.replace(' ', '-');
        byField.putIfAbsent(control, new FieldError(control, label + " " + message + "."));
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

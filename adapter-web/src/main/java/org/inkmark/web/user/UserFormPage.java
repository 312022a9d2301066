package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.conflict.Conflict;
import org.inkmark.web.form.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a user.
 *
 * @param action   where the form is sent
 * @param notice   why the form is back although nothing in it is wrong; empty where it is not
 * @param existing the user who is changed; none for a new one
 * @param conflict what was changed elsewhere while this was typed
 */
@Introspected
record UserFormPage(
        String action,
        UserForm form,
        FieldErrors errors,
        String notice,
        @Nullable UserItem existing,
        @Nullable Conflict conflict) {

    UserFormPage wrong(FieldErrors found) {
        return new UserFormPage(action, form, found, notice, existing, conflict);
    }

    UserFormPage beside(Conflict other) {
        return new UserFormPage(action, form, errors, notice, existing, other);
    }

    UserFormPage saying(String message) {
        return new UserFormPage(action, form, errors, message, existing, conflict);
    }
}

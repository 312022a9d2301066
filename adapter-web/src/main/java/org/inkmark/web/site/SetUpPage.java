package org.inkmark.web.site;

import io.micronaut.core.annotation.Introspected;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.user.AddUser;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;

/**
 * The form that creates the first ADMIN. The password is never filled.
 *
 * @param token what the console printed
 */
@Introspected
record SetUpPage(String token, String username, String email, String name, FieldErrors errors) {
    /** Where the domain's fields are typed. */
    static final Map<String, Control> CONTROLS = Map.of(
            "username",
            new Control("username", "The username"),
            "name",
            new Control("name", "The name"),
            "email",
            new Control("email", "The e-mail address"),
            "password",
            new Control("password", "The password"));

    static SetUpPage blank(String token) {
        return new SetUpPage(token, "", "", "", FieldErrors.none());
    }

    static SetUpPage typed(Form form) {
        return new SetUpPage(
                form.text("token"), form.text("username"), form.text("email"), form.text("name"), FieldErrors.none());
    }

    SetUpPage wrong(FieldErrors found) {
        return new SetUpPage(token, username, email, name, found);
    }

    AddUser add(String password) {
        return new AddUser(username, email, Optional.of(name), Optional.empty(), password);
    }
}

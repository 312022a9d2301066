package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.user.AddUser;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;

/**
 * The form by which somebody becomes a user. The password is never filled.
 *
 * @param token of the link by which it is opened; empty where it needs none
 */
@Introspected
public record NewcomerPage(String token, String username, String email, String name, FieldErrors errors) {
    /** Where the domain's fields are typed. */
    public static final Map<String, Control> CONTROLS = Map.of(
            "username",
            new Control("username", "The username"),
            "name",
            new Control("name", "The name"),
            "email",
            new Control("email", "The e-mail address"),
            "password",
            new Control("password", "The password"));

    public static NewcomerPage blank(String token) {
        return new NewcomerPage(token, "", "", "", FieldErrors.none());
    }

    public static NewcomerPage typed(Form form) {
        return new NewcomerPage(
                form.text("token"), form.text("username"), form.text("email"), form.text("name"), FieldErrors.none());
    }

    public NewcomerPage wrong(FieldErrors found) {
        return new NewcomerPage(token, username, email, name, found);
    }

    public AddUser add(String password) {
        return new AddUser(username, email, Optional.of(name), Optional.empty(), password);
    }
}

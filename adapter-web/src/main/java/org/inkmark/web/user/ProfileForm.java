package org.inkmark.web.user;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.application.user.EditUser;
import org.inkmark.domain.user.User;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.Form;

/** The fields of one's own profile, as they were typed. */
public record ProfileForm(String username, String name, String email, String version) {
    /** Where the domain's fields are typed. */
    static final Map<String, Control> CONTROLS = Map.of(
            "username",
            new Control("username", "The username"),
            "name",
            new Control("name", "The name"),
            "email",
            new Control("email", "The e-mail address"),
            "current password",
            new Control("own-password", "Your password"));

    static ProfileForm of(User user) {
        return new ProfileForm(
                user.username().value(), user.name(), user.email().value(), Long.toString(user.version()));
    }

    static ProfileForm typed(Form form) {
        return new ProfileForm(form.text("username"), form.text("name"), form.text("email"), form.text("version"));
    }

    EditUser edit(String currentPassword) {
        return new EditUser(
                version.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(version)) : OptionalLong.empty(),
                Optional.of(username),
                Optional.of(email),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.of(currentPassword));
    }
}

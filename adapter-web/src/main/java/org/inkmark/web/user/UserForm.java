package org.inkmark.web.user;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.EditUser;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.web.conflict.Conflict;
import org.inkmark.web.conflict.Difference;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;

/** The fields of a user as an ADMIN types them; all but the password, which no form gives back. */
public record UserForm(Opened opened, String username, String name, String email, String role) {

    /** Where the domain's fields are typed. */
    static final Map<String, Control> CONTROLS = Map.of(
            "username",
            new Control("username", "The username"),
            "name",
            new Control("name", "The name"),
            "email",
            new Control("email", "The e-mail address"),
            "role",
            new Control("role", "The role"),
            "password",
            new Control("password", "The password"),
            "current password",
            new Control("current-password", "Your own password"));

    /** A role to choose, and what it may do. */
    public record Choice(String role, String label) {}

    /** All roles, the one that may do least first. */
    public List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(choice -> new Choice(shown(choice), label(choice)))
                .toList();
    }

    private static String label(Role role) {
        return switch (role) {
            case MEMBER -> "Member: keeps bookmarks";
            case AUTHOR -> "Author: writes posts too";
            case EDITOR -> "Editor: changes anybody’s posts too";
            case ADMIN -> "Admin: manages users and settings too";
        };
    }

    static UserForm blank() {
        return new UserForm(Opened.nothing(), "", "", "", shown(Role.AUTHOR));
    }

    static UserForm of(User user) {
        return new UserForm(
                opened(user), user.username().value(), user.name(), user.email().value(), shown(user.role()));
    }

    static Opened opened(User user) {
        return Opened.of(user.id(), user.username().value(), user.version());
    }

    static UserForm typed(Form form) {
        return new UserForm(
                Opened.sent(form), form.text("username"), form.text("name"), form.text("email"), form.text("role"));
    }

    /** A role as pages write it. */
    static String shown(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The same words for the user as they are now, of the username that they have now unless another was typed. */
    UserForm reopened(User now) {
        return with(opened(now), opened.renamed(username).orElse(now.username().value()));
    }

    /** The same words for a new user. */
    UserForm forNewUser() {
        return with(Opened.nothing(), username);
    }

    private UserForm with(Opened other, String newUsername) {
        return new UserForm(other, newUsername, name, email, role);
    }

    /** What sending this would replace of the user as they are kept. */
    Conflict conflictWith(User kept) {
        var other = of(kept);
        var fields = Difference.among(
                new Difference("Name", name.strip(), other.name),
                new Difference(
                        "Username", opened.renamed(username).map(String::strip).orElse(other.username), other.username),
                new Difference("E-mail address", email.strip(), other.email),
                new Difference("Role", role, other.role));
        return Conflict.of(fields, "", "");
    }

    AddUser add(String password) {
        return new AddUser(username, email, Optional.of(name), Optional.of(role), password);
    }

    EditUser edit(String currentPassword) {
        return new EditUser(
                opened.versionRead(),
                opened.renamed(username),
                Optional.of(email),
                Optional.of(name),
                Optional.of(role),
                Optional.empty(),
                Optional.of(currentPassword));
    }
}

package org.inkmark.application.user;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change to a user. What is absent stays as it is.
 *
 * @param currentPassword of users who change their own username or e-mail address
 */
public record EditUser(
        OptionalLong version,
        Optional<String> username,
        Optional<String> email,
        Optional<String> name,
        Optional<String> role,
        Optional<String> lang,
        Optional<String> currentPassword) {

    public static EditUser nothing() {
        return new EditUser(
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public EditUser username(String typed) {
        return new EditUser(version, Optional.of(typed), email, name, role, lang, currentPassword);
    }

    public EditUser role(String typed) {
        return new EditUser(version, username, email, name, Optional.of(typed), lang, currentPassword);
    }

    /** Neither e-mail address nor password. */
    @Override
    public String toString() {
        return "EditUser";
    }
}

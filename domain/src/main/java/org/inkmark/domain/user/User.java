package org.inkmark.domain.user;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.Instants;
import org.inkmark.domain.Text;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.Cursor;

/**
 * Somebody who may sign in. Immutable: every change gives the next user, with the same {@link #version}; the repository raises
 * the version when it keeps it.
 *
 * @param name      as shown to readers, 1 to {@value #MAX_NAME} characters on one line
 * @param lang      the language of the user's desk, none where it is the site's
 * @param enabled   one who is disabled cannot sign in; what they wrote stays
 * @param createdAt in microseconds
 * @param version   counts the changes, from 0
 */
public record User(
        UserId id,
        Username username,
        EmailAddress email,
        String name,
        Role role,
        Optional<LanguageTag> lang,
        boolean enabled,
        PasswordHash passwordHash,
        Instant createdAt,
        long version) {

    public static final int MAX_NAME = 100;

    public User {
        name = name(name);
        createdAt = Instants.micros("created at", createdAt);
    }

    /** The name as it is kept; throws {@link org.inkmark.domain.InvalidValue} where it breaks its rule. */
    public static String name(String typed) {
        return Text.line("name", typed, 1, MAX_NAME);
    }

    public User withProfile(
            Username newUsername, EmailAddress newEmail, String newName, Optional<LanguageTag> newLang) {
        return new User(id, newUsername, newEmail, newName, role, newLang, enabled, passwordHash, createdAt, version);
    }

    public User withRole(Role newRole) {
        return new User(id, username, email, name, newRole, lang, enabled, passwordHash, createdAt, version);
    }

    public User withPasswordHash(PasswordHash newHash) {
        return new User(id, username, email, name, role, lang, enabled, newHash, createdAt, version);
    }

    public User enable() {
        return withEnabled(true);
    }

    public User disable() {
        return withEnabled(false);
    }

    private User withEnabled(boolean next) {
        return new User(id, username, email, name, role, lang, next, passwordHash, createdAt, version);
    }

    public boolean isEnabledAdmin() {
        return enabled && role == Role.ADMIN;
    }

    /** Admins change anybody's profile, users their own. */
    public boolean mayBeChangedBy(Actor actor) {
        return actor.may(Role.ADMIN) || actor.is(id);
    }

    public Byline byline() {
        return new Byline(username, name, role);
    }

    /** The place in a list by the day of joining. */
    public Cursor place() {
        return new Cursor(createdAt, id.value());
    }

    @Override
    public String toString() {
        return "User " + username;
    }
}

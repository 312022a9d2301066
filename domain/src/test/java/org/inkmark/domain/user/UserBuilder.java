package org.inkmark.domain.user;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.inkmark.domain.language.LanguageTag;

/** {@code aUser().named("alice").build()}: an enabled AUTHOR with an id of their own, unless said otherwise. */
public final class UserBuilder {

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private UserId id = new UserId(IDS.incrementAndGet());
    private Username username = new Username("user-" + id);
    private Optional<EmailAddress> email = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Role role = Role.AUTHOR;
    private Optional<LanguageTag> lang = Optional.empty();
    private boolean enabled = true;
    private PasswordHash passwordHash = new PasswordHash("$fake$secret");
    private Instant createdAt = Instant.parse("2026-01-01T08:00:00Z");

    private UserBuilder() {}

    public static UserBuilder aUser() {
        return new UserBuilder();
    }

    public static UserBuilder anAdmin() {
        return new UserBuilder().as(Role.ADMIN);
    }

    public UserBuilder withId(long value) {
        id = new UserId(value);
        return this;
    }

    /** The username. */
    public UserBuilder named(String text) {
        username = new Username(text);
        return this;
    }

    /** The name that readers see; the username unless said. */
    public UserBuilder called(String text) {
        name = Optional.of(text);
        return this;
    }

    public UserBuilder email(String text) {
        email = Optional.of(new EmailAddress(text));
        return this;
    }

    public UserBuilder as(Role next) {
        role = next;
        return this;
    }

    public UserBuilder speaking(String language) {
        lang = Optional.of(new LanguageTag(language));
        return this;
    }

    public UserBuilder disabled() {
        enabled = false;
        return this;
    }

    public UserBuilder passwordHash(PasswordHash hash) {
        passwordHash = hash;
        return this;
    }

    public UserBuilder createdAt(Instant at) {
        createdAt = at;
        return this;
    }

    public User build() {
        return new User(
                id,
                username,
                email.orElseGet(() -> new EmailAddress(username + "@example.org")),
                name.orElseGet(username::value),
                role,
                lang,
                enabled,
                passwordHash,
                createdAt,
                0);
    }
}

package org.inkmark.domain.audit;

import java.util.Locale;
import org.inkmark.domain.Text;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.user.Username;

/**
 * To what something was done.
 *
 * @param key by which people know the thing, then: a username, a slug, the name of a setting; empty where it is not known or
 *            there is but one; cut to {@value #MAX_KEY} characters
 */
public record AuditThing(Kind kind, String key) {
    public static final int MAX_KEY = 200;

    /** What kind of thing it is. */
    public enum Kind {
        USER,
        POST,
        /** All bookmarks of a user. */
        BOOKMARKS,
        SETTING,
        SITE
    }

    public AuditThing {
        key = Text.oneLine(key, MAX_KEY);
    }

    public static AuditThing user(Username username) {
        return new AuditThing(Kind.USER, username.value());
    }

    /** Somebody of whom no more is known than that there is no such user. */
    public static AuditThing nobody() {
        return new AuditThing(Kind.USER, "");
    }

    public static AuditThing post(Slug slug) {
        return new AuditThing(Kind.POST, slug.value());
    }

    public static AuditThing bookmarksOf(Username username) {
        return new AuditThing(Kind.BOOKMARKS, username.value());
    }

    public static AuditThing setting(String name) {
        return new AuditThing(Kind.SETTING, name);
    }

    public static AuditThing site() {
        return new AuditThing(Kind.SITE, "");
    }

    /** {@code user alice}, {@code site}. */
    @Override
    public String toString() {
        return (kind.name().toLowerCase(Locale.ROOT) + " " + key).stripTrailing();
    }
}

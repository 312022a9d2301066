package org.inkmark.application.port;

/**
 * Something that a unit of work changed, for those who keep copies of it: page caches, other nodes, search.
 *
 * @param key the thing's id, or the setting's name
 */
public record Change(Kind kind, String key) {

    public enum Kind {
        POST,
        USER,
        BOOKMARK,
        SITE
    }

    public static Change of(Kind kind, long id) {
        return new Change(kind, Long.toString(id));
    }
}

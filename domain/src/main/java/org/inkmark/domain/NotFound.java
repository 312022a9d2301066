package org.inkmark.domain;

/** There is no such thing, or whoever asks may not know that there is. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String key;

    /**
     * @param kind what was looked for, in a reader's words: {@code post}, {@code user}
     * @param key  what it was looked for by: a slug, a username, an address
     */
    public NotFound(String kind, String key) {
        super("there is no " + kind + " '" + key + "'");
        this.kind = kind;
        this.key = key;
    }

    public String kind() {
        return kind;
    }

    public String key() {
        return key;
    }
}

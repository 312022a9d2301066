package org.inkmark.domain;

/** Somebody else changed the thing since it was read. Nothing was written. */
public final class StaleVersion extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String key;

    public StaleVersion(String kind, String key) {
        super(kind + " '" + key + "' was changed by somebody else in the meantime; look at it and try again");
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

package org.inkmark.application.port;

/** Gives ids that no other process on the same database gives. */
public interface IdGenerator {

    /** What an id is for. Ids are unique within one kind. */
    enum Kind {
        POST,
        USER,
        BOOKMARK,
        CHANGE,
        AUDIT_EVENT
    }

    /** The next id: positive, below 2^53, never given before. Ids say nothing of order. To be asked for outside a unit. */
    long next(Kind kind);
}

package org.inkmark.domain;

/** Whoever asks may know of the thing but not do this to it. */
public final class NotAllowed extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param message what is not allowed, and why: {@code the last enabled ADMIN cannot be removed} */
    public NotAllowed(String message) {
        super(message);
    }
}

package org.inkmark.domain;

/**
 * The domain's answer to a request that it cannot fulfil. Every message is written for the person who made the request: it
 * names the thing and, where there is something to do, says what.
 */
public abstract sealed class DomainException extends RuntimeException
        permits AlreadyExists, InvalidValue, NotAllowed, NotFound, SiteReadOnly, StaleVersion, TryLater {

    private static final long serialVersionUID = 1L;

    private final String message;

    DomainException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public final String getMessage() {
        return message;
    }
}

package org.inkmark.web.markdown;

/** A text takes more work, or more room, than any that a person writes. It is then shown as it was typed. */
final class TooIntricate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooIntricate(String what) {
        super(what);
    }
}

package org.inkmark.web.view;

import java.util.function.Supplier;

/** The hidden field of a form. Made only for a page that holds one, as it may need a cookie. */
public final class FormToken {
    private final Supplier<String> token;

    FormToken(Supplier<String> token) {
        this.token = token;
    }

    public String value() {
        return token.get();
    }
}

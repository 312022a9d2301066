package org.inkmark.web.session;

/** A form came without proof that this site made it for this browser. */
public final class ForgedForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String MESSAGE =
            "This form did not come from this site, or lay open for too long. Nothing was changed.";

    ForgedForm() {
        super(MESSAGE);
    }
}

package org.inkmark.application.session;

/** Username and password were right, and are not enough. There is no session yet. */
public final class SecondStepNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String ticket;
    private final boolean isSetUp;

    public SecondStepNeeded(String ticket, boolean isSetUp) {
        super("username and password are not enough");
        this.ticket = ticket;
        this.isSetUp = isSetUp;
    }

    /** What the same browser must show at the second step, within five minutes. */
    public String ticket() {
        return ticket;
    }

    /** Whether the user has no second factor yet and has to set it up, rather than show a code. */
    public boolean isSetUp() {
        return isSetUp;
    }
}

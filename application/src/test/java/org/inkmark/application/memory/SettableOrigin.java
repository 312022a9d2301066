package org.inkmark.application.memory;

import org.inkmark.application.port.CurrentOrigin;
import org.inkmark.domain.audit.Origin;

/** A command line, until it is set to something else. */
public final class SettableOrigin implements CurrentOrigin {
    private volatile Origin now = new Origin.CommandLine("root");

    @Override
    public Origin get() {
        return now;
    }

    public void set(Origin next) {
        now = next;
    }
}

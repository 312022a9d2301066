package org.inkmark.web.view;

import java.util.function.BooleanSupplier;

/** How somebody comes in who cannot sign in. Asked only for a page that tells it, as the database must say. */
public final class WaysIn {
    private final BooleanSupplier isResetOffered;
    private final BooleanSupplier isRegistrationOpen;

    WaysIn(BooleanSupplier isResetOffered, BooleanSupplier isRegistrationOpen) {
        this.isResetOffered = isResetOffered;
        this.isRegistrationOpen = isRegistrationOpen;
    }

    public boolean isResetOffered() {
        return isResetOffered.getAsBoolean();
    }

    public boolean isRegistrationOpen() {
        return isRegistrationOpen.getAsBoolean();
    }
}

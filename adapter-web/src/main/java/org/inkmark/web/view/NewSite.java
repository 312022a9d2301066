package org.inkmark.web.view;

import java.util.function.BooleanSupplier;

/** Whether the site waits for its first ADMIN. Asked only for a page that tells it, as the database must say. */
public final class NewSite {
    private final BooleanSupplier isWaiting;

    NewSite(BooleanSupplier isWaiting) {
        this.isWaiting = isWaiting;
    }

    public boolean isWaiting() {
        return isWaiting.getAsBoolean();
    }
}

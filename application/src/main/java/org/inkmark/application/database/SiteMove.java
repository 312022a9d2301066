package org.inkmark.application.database;

import jakarta.inject.Singleton;
import org.inkmark.application.database.SiteCopy.Listener;
import org.inkmark.application.database.SiteCopy.Report;

@Singleton
final class SiteMove implements MoveSite {

    private final SiteCopy copy;

    SiteMove(SiteCopy copy) {
        this.copy = copy;
    }

    @Override
    public Report copy(DatabaseSettings target, Listener listener) {
        return copy.copy(target, listener);
    }

    @Override
    public Report compare(DatabaseSettings target, Listener listener) {
        return copy.compare(target, listener);
    }
}

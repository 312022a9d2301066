package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.application.database.SiteCopy.Listener;
import org.inkmark.application.database.SiteCopy.Report;

@Singleton
final class SiteMove implements MoveSite {

    private final Optional<SiteCopy> copy;

    SiteMove(Optional<SiteCopy> copy) {
        this.copy = copy;
    }

    @Override
    public Report copy(DatabaseSettings target, Listener listener) {
        return OptionalPort.required(copy).copy(target, listener);
    }

    @Override
    public Report compare(DatabaseSettings target, Listener listener) {
        return OptionalPort.required(copy).compare(target, listener);
    }
}

package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.application.database.SiteCopy.Listener;
import org.inkmark.application.database.SiteCopy.Report;

@Singleton
final class SiteMove implements MoveSite {

    private final Optional<SiteCopy> copy;
    private final DatabaseSettings source;

    SiteMove(Optional<SiteCopy> copy, DatabaseSettings source) {
        this.copy = copy;
        this.source = source;
    }

    @Override
    public Report copy(DatabaseSettings target, Listener listener) {
        if (source.namesTheSameAs(target)) {
            throw new DatabaseUnusable("source and target are one database\nName another one as the target");
        }
        return OptionalPort.required(copy).copy(target, listener);
    }

    @Override
    public Report compare(DatabaseSettings target, Listener listener) {
        return OptionalPort.required(copy).compare(target, listener);
    }
}

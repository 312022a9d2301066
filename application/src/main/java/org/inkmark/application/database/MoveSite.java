package org.inkmark.application.database;

import org.inkmark.application.database.SiteCopy.Listener;
import org.inkmark.application.database.SiteCopy.Report;

/** How a site comes to live in another database. */
public interface MoveSite {

    /** As {@link SiteCopy#copy}. */
    Report copy(DatabaseSettings target, Listener listener);

    /** As {@link SiteCopy#compare}. */
    Report compare(DatabaseSettings target, Listener listener);
}

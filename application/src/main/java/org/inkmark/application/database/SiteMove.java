package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.application.database.SiteCopy.Listener;
import org.inkmark.application.database.SiteCopy.Report;
import org.inkmark.domain.audit.AuditAction;

@Singleton
final class SiteMove implements MoveSite {

    private static final Pattern KIND = Pattern.compile("^(?:jdbc:)?([a-z0-9]+):");

    private final Optional<SiteCopy> copy;
    private final DatabaseSettings source;
    private final SiteDeeds deeds;

    SiteMove(Optional<SiteCopy> copy, DatabaseSettings source, SiteDeeds deeds) {
        this.copy = copy;
        this.source = source;
        this.deeds = deeds;
    }

    @Override
    public Report copy(DatabaseSettings target, Listener listener) {
        if (source.namesTheSameAs(target)) {
            throw new DatabaseUnusable("source and target are one database\nName another one as the target");
        }
        var siteCopy = OptionalPort.required(copy);
        deeds.record(AuditAction.SITE_COPY_BEGUN, described(target));
        return siteCopy.copy(target, listener);
    }

    /** A folder, or of a URL, which may hold a password, the kind of the database alone. */
    private static String described(DatabaseSettings target) {
        return target.url()
                .map(url -> KIND.matcher(url)
                        .results()
                        .map(kind -> kind.group(1))
                        .findFirst()
                        .orElse("a database"))
                .orElseGet(() -> target.data().toString());
    }

    @Override
    public Report compare(DatabaseSettings target, Listener listener) {
        return OptionalPort.required(copy).compare(target, listener);
    }
}

package org.inkmark.application.database;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.user.Actor;
import org.jspecify.annotations.Nullable;

/** Records that a site is taken elsewhere as a whole, where its database has the tables of this version to record it in. */
@Singleton
final class SiteDeeds {
    private final Optional<Schema> schema;
    private final @Nullable Provider<UnitOfWork> units;

    /** @param units asked for when they are needed: they open the database, which is not to be opened before a restore; none without a schema */
    SiteDeeds(Optional<Schema> schema, @Nullable Provider<UnitOfWork> units) {
        this.schema = schema;
        this.units = units;
    }

    /** @param whereTo without a password */
    void record(AuditAction action, String whereTo) {
        if (units != null
                && schema.map(Schema::status).filter(SchemaStatus::isCurrent).isPresent()) {
            units.get().run(changes -> changes.add(new Deed(Actor.operator(), action, AuditThing.site(), whereTo)));
        }
    }
}

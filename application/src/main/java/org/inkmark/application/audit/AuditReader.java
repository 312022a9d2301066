package org.inkmark.application.audit;

import jakarta.inject.Singleton;
import org.inkmark.application.port.AuditLog;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;

@Singleton
final class AuditReader implements BrowseAudit {
    private final AuditLog auditLog;
    private final UnitOfWork units;

    AuditReader(AuditLog auditLog, UnitOfWork units) {
        this.auditLog = auditLog;
        this.units = units;
    }

    @Override
    public Page<AuditEvent> list(Actor actor, AuditFilter filter, PageRequest request) {
        if (!actor.may(Role.ADMIN)) {
            throw new NotAllowed("only ADMINs may look at who did what");
        }
        return units.read(() -> auditLog.list(filter, request));
    }
}

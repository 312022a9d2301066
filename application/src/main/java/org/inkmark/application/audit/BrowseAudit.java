package org.inkmark.application.audit;

import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;

/** Looking at who did what to which thing, when, from where. */
public interface BrowseAudit {
    /**
     * The events of the last year, the newest first.
     *
     * @throws org.inkmark.domain.NotAllowed to all but ADMINs and the operator
     */
    Page<AuditEvent> list(Actor actor, AuditFilter filter, PageRequest request);
}

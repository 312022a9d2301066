package org.inkmark.application.port;

import java.time.Instant;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;

/** Who did what by the units of work on this database, by whichever process. {@link UnitOfWork.Changes} writes it. */
public interface AuditLog {
    /** A page of events, the newest first. */
    Page<AuditEvent> list(AuditFilter filter, PageRequest request);

    /** Forgets the events before an instant. Inside a unit of work only. */
    void forgetBefore(Instant instant);
}

package org.inkmark.cli.audit;

import java.util.Arrays;
import java.util.Iterator;
import org.inkmark.domain.audit.AuditAction;

/** What may be done as it is typed, for the shells to complete. */
final class ActionNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(AuditAction.values()).map(AuditAction::label).iterator();
    }
}

package org.inkmark.domain.audit;

import java.util.Optional;
import org.inkmark.domain.Text;
import org.inkmark.domain.user.Actor;

/**
 * What somebody does, told by the use case that does it.
 *
 * @param detail what else is worth to be known, such as the value that something has now; never a secret; cut to {@value
 *               #MAX_DETAIL} characters
 */
public record Deed(Actor actor, AuditAction action, AuditThing thing, Optional<String> detail) {
    public static final int MAX_DETAIL = 500;

    public Deed {
        detail = detail.map(text -> Text.oneLine(text, MAX_DETAIL));
    }

    public Deed(Actor actor, AuditAction action, AuditThing thing) {
        this(actor, action, thing, Optional.empty());
    }

    public Deed(Actor actor, AuditAction action, AuditThing thing, String detail) {
        this(actor, action, thing, Optional.of(detail));
    }
}

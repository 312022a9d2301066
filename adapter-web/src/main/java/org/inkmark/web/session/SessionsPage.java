package org.inkmark.web.session;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.form.FieldErrors;

/**
 * One's own sessions, the one seen last first.
 *
 * @param hasOthers whether there is one beside that in which the page is seen
 */
@Introspected
record SessionsPage(List<SessionItem> sessions, boolean hasOthers, FieldErrors errors) {}

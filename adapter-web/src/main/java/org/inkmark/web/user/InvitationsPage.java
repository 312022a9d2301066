package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.form.FieldErrors;

/**
 * The form to invite somebody, the link that was just made, and those that are still good.
 *
 * @param link empty where none was just made
 */
@Introspected
record InvitationsPage(InvitationForm form, String link, List<InvitationItem> pending, FieldErrors errors) {}

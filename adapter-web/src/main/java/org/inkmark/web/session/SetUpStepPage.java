package org.inkmark.web.session;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.twofactor.OfferedSecret;

/**
 * The form to set up a second factor without which there is no session.
 *
 * @param username as it was typed, for the app's list alone
 * @param to       where to go afterwards, a path of the desk; empty for its first page
 * @param typed    a form that was sent without a session, encoded, to be given back afterwards; empty where there was none
 */
@Introspected
public record SetUpStepPage(OfferedSecret offer, String username, String to, String typed, FieldErrors errors) {}

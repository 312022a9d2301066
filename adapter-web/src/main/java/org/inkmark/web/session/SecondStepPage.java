package org.inkmark.web.session;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;

/**
 * The form for a code.
 *
 * @param to    where to go afterwards, a path of the desk; empty for its first page
 * @param typed a form that was sent without a session, encoded, to be given back afterwards; empty where there was none
 */
@Introspected
public record SecondStepPage(String to, String typed, FieldErrors errors) {}

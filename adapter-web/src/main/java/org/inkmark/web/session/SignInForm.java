package org.inkmark.web.session;

import io.micronaut.core.annotation.Introspected;

/**
 * The form to sign in.
 *
 * @param to    where to go afterwards, a path of the desk; empty for its first page
 * @param typed a form that was sent without a session, encoded, to be given back afterwards; empty where there was none
 * @param error why signing in failed; empty where nobody has tried
 */
@Introspected
public record SignInForm(String username, String to, String typed, String error) {}

package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;

/** Asks for the address to which a link shall be sent. */
@Introspected
record ForgottenPasswordPage(String email, FieldErrors errors) {}

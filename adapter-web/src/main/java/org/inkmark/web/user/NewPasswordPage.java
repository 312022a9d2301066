package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;

/** Asks for another password, which is never filled. */
@Introspected
record NewPasswordPage(String token, FieldErrors errors) {}

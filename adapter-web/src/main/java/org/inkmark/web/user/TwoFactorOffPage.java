package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.twofactor.OfferedSecret;

/** To switch one's second factor on. */
@Introspected
record TwoFactorOffPage(OfferedSecret offer, FieldErrors errors) {}

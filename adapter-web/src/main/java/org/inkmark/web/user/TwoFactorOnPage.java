package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;

/**
 * To get other recovery codes, or to switch one's second factor off.
 *
 * @param required      whether everybody of one's role must have it on
 * @param recoveryCodes how many are unused
 */
@Introspected
record TwoFactorOnPage(boolean required, int recoveryCodes, FieldErrors codesErrors, FieldErrors offErrors) {}

package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;

/**
 * One's own profile, and the form for another password, which is never filled.
 *
 * @param errors         of the profile
 * @param passwordErrors of the password
 * @param notice         why the form is back although nothing in it is wrong; empty where it is not
 */
@Introspected
record ProfilePage(ProfileForm form, String role, FieldErrors errors, FieldErrors passwordErrors, String notice) {}

package org.inkmark.web.site;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;

/**
 * The form of the site's settings.
 *
 * @param notice why the form is back although nothing in it is wrong; empty where it is not
 */
@Introspected
record SettingsPage(SettingsForm form, FieldErrors errors, String notice) {}

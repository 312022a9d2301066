package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.form.FieldErrors;

/**
 * Asks whether a user shall be deleted, and what becomes of what they have.
 *
 * @param things what the user has: {@code 2 posts and 1 bookmark}; empty where that is nothing
 * @param notice why the form is back although nothing in it is wrong; empty where it is not
 */
@Introspected
record UserDeletionPage(UserItem user, String things, UserDeletion form, FieldErrors errors, String notice) {}

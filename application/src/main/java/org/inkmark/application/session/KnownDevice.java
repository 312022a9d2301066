package org.inkmark.application.session;

import org.inkmark.domain.user.UserId;

/**
 * A browser in which a user has signed in before.
 *
 * @param id of the browser, 43 characters of base64url
 */
public record KnownDevice(UserId user, String id) {}

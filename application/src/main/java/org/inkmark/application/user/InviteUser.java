package org.inkmark.application.user;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whom to invite, as typed.
 *
 * @param role AUTHOR, where absent
 * @param days for how many the link is good; 7, where absent
 */
public record InviteUser(Optional<String> role, OptionalInt days) {}

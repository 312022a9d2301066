package org.inkmark.domain.user;

/** What readers are told of a user. */
public record Byline(Username username, String name) {}

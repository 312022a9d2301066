package org.inkmark.domain.user;

/**
 * Who wrote or keeps something.
 *
 * @param role by which the site knows how far it vouches for the words
 */
public record Byline(Username username, String name, Role role) {}

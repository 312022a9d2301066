package org.inkmark.application.user;

/** What becomes of the posts and bookmarks of a user who is deleted. */
public sealed interface Legacy {

    /** Another user gets them. Bookmarks of an address that the other keeps too are united. */
    record HandTo(String username) implements Legacy {}

    /** They are deleted with the user. */
    record DeleteEverything() implements Legacy {}
}

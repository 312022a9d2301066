package org.inkmark.permission;

import java.util.Set;

/**
 * What becomes of one attempt.
 *
 * @param what     a use case or a page, as its row names it
 * @param thing    what it is done to
 * @param state    of that thing; empty where there is but one
 * @param expected what stands in the cell
 */
record Cell(String what, String thing, String state, Who who, String expected) {

    private static final Set<String> DONE = Set.of("yes", "200", "303");

    /** Whether who acts does so to what is theirs, or to themselves. */
    boolean isOwn() {
        return thing.startsWith("own ") || thing.endsWith("oneself");
    }

    boolean isRefused() {
        return !DONE.contains(expected);
    }

    /** Whether the refusal must not tell whether there is such a thing. */
    boolean hides() {
        return isRefused()
                && !isOwn()
                && !thing.equals("the site")
                && !state.equals("published")
                && !state.equals("public");
    }

    @Override
    public String toString() {
        return what + ", " + (state.isEmpty() ? "" : state + " ") + thing + ", " + who + ": " + expected;
    }
}

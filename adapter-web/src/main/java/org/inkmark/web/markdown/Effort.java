package org.inkmark.web.markdown;

/** What laying out one text takes, in characters that are looked at. */
final class Effort {
    /** Half a second or less. */
    private static final long MOST = 200_000_000;

    private long spent;

    /** @throws TooIntricate if that is more than a text may take */
    void spend(long steps) {
        spent += steps;
        if (spent > MOST) {
            throw new TooIntricate("takes more than %,d steps".formatted(MOST));
        }
    }
}

package org.inkmark;

/** Where the program starts. */
public final class Inkmark {
    private Inkmark() {}

    /** Runs the command that {@code args} name. */
    public static void main(String[] args) {
        System.exit(args.length);
    }
}

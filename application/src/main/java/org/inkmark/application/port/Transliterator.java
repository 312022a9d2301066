package org.inkmark.application.port;

/** Writes text of any script in the Latin alphabet. */
@FunctionalInterface
public interface Transliterator {

    /** ASCII only; empty where nothing of the text can be written so. */
    String toLatin(String text);
}

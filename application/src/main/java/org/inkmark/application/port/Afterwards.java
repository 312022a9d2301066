package org.inkmark.application.port;

/** Does what nobody waits for, so that no answer tells by its time what was done. */
@FunctionalInterface
public interface Afterwards {

    /**
     * Does it soon, on another thread; where it fails, a few times more, some minutes in all. Where too much waits it is not done
     * at all. What fails is in the log.
     *
     * @param what is done, for the log: {@code mail about a password}
     */
    void run(String what, Runnable work);
}

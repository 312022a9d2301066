package org.inkmark.application.port;

import java.util.Optional;

/** Makes texts unreadable and unchangeable for all but this site, with a key that it draws from the site's secret. */
public interface Seal {

    /**
     * For what comes back soon: after another secret was made it no longer opens.
     *
     * @param purpose what is sealed for one thing opens for no other
     */
    String sealToSend(String purpose, String text);

    /**
     * For a row that whoever makes another secret seals anew: nobody makes one between this and the end of the unit. Inside a
     * unit of work only.
     */
    String sealToKeep(String purpose, String text);

    /** None where it was not sealed here, for this purpose, with the secret of now. Not inside a unit of work. */
    Optional<String> open(String purpose, String sealed);
}

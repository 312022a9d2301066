package org.inkmark.application.database;

import java.nio.file.Path;
import java.util.Optional;

/** The sources that this program was built from. */
@FunctionalInterface
public interface SourceCheckout {

    /** Their root, absent where the program runs elsewhere. */
    Optional<Path> root();
}

package org.inkmark;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.inkmark.application.database.SourceCheckout;

@Singleton
final class Checkout implements SourceCheckout {
    @Override
    public Optional<Path> root() {
        return SourceFolder.root();
    }
}

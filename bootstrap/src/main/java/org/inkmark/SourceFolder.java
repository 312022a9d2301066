package org.inkmark;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkout that this program was built in. */
final class SourceFolder {
    private static final Path PAGES = Path.of("adapter-web", "src", "main", "resources");

    private SourceFolder() {}

    /** Its root; absent where the program runs elsewhere. */
    static Optional<Path> root() {
        return Stream.iterate(here(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(PAGES).resolve("views")))
                .findFirst();
    }

    /** Where the templates and assets of the pages are written; absent where the program runs elsewhere. */
    static Optional<Path> ofPages() {
        return root().map(root -> root.resolve(PAGES));
    }

    private static Path here() {
        try {
            return Path.of(SourceFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

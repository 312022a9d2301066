package org.inkmark.web.view;

import io.micronaut.context.annotation.Value;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inkmark.web.WebSettings;
import org.jspecify.annotations.Nullable;

/** Where templates and assets are read: in the program, or for whoever works on them in a folder of sources, at each request. */
@Singleton
class PageSources {
    private static final String VIEWS = "views";
    private static final String SUFFIX = ".peb";

    private final @Nullable Path folder;

    PageSources(@Value("${" + WebSettings.SOURCES + ":}") String folder) {
        this.folder = folder.isEmpty() ? null : Path.of(folder);
    }

    /** Whether they may change while the program runs. */
    boolean mayChange() {
        return folder != null;
    }

    Loader<?> templates() {
        var loader = folder == null
                ? new ClasspathLoader(PageSources.class.getClassLoader())
                : new FileLoader(folder.resolve(VIEWS).toString());
        if (folder == null) {
            loader.setPrefix(VIEWS);
        }
        loader.setSuffix(SUFFIX);
        return loader;
    }

    /** @param name like {@code assets/inkmark.css} */
    byte[] read(String name) {
        try {
            if (folder != null) {
                return Files.readAllBytes(folder.resolve(name));
            }
            return ofTheProgram(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ofTheProgram(String name) throws IOException {
        try (var in = PageSources.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return in.readAllBytes();
        }
    }
}

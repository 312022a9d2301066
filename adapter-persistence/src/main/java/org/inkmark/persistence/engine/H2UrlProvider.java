package org.inkmark.persistence.engine;

import java.util.Set;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.PasswordPrompt;

/** H2 at a URL of one's own; that of the data folder has none. */
public final class H2UrlProvider implements EngineProvider {

    @Override
    public Set<String> schemes() {
        return Set.of("jdbc:h2");
    }

    @Override
    public Engine open(String url, Mode mode, PasswordPrompt prompt) {
        return new H2UrlEngine(url);
    }
}

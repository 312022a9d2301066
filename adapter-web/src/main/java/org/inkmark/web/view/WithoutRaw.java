package org.inkmark.web.view;

import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes away Pebble's own filter that shows any text unescaped; {@link PageExtension} has the one that asks for its type. */
final class WithoutRaw extends ExtensionCustomizer {
    WithoutRaw(Extension extension) {
        super(extension);
    }

    @Override
    public @Nullable Map<String, Filter> getFilters() {
        var filters = super.getFilters();
        if (filters == null || !filters.containsKey("raw")) {
            return filters;
        }
        var others = new HashMap<>(filters);
        others.remove("raw");
        return others;
    }
}

package org.inkmark.web.view;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.inkmark.web.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/** What our templates can do beyond Pebble's own. */
final class PageExtension extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("safe", new Safe());
    }

    /** Shows HTML as it is, if it comes from the sanitiser. */
    private static final class Safe implements Filter {
        @Override
        public Object apply(
                @Nullable Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            if (input instanceof SafeHtml safe) {
                return new SafeString(safe.html());
            }
            throw new IllegalArgumentException("'safe' in " + self.getName() + ", line " + line
                    + " takes what the sanitiser has made, not " + (input == null ? "nothing" : input.getClass()));
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }
}

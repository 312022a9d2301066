package org.inkmark.web.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.HtmlTextEscapingMode;

/**
 * Keeps from the sanitiser what would take it long: elements opened without end, which it would open anew in each block; ends of
 * what never began, for which it would look among all that is open; attributes said again and again.
 */
final class ShallowHtml extends HtmlStreamEventReceiverWrapper {
    private static final int DEEPEST = 100;
    private static final int MOST_RESUMED = 8;
    private static final int MOST_ATTRIBUTES = 32;

    /** Whose words are no text to be read. */
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "noscript", "noembed", "noframes", "iframe", "object", "title");

    /** Which the sanitiser opens anew in the block that follows, where nobody ended them. */
    private static final Set<String> RESUMED = Set.of("a", "b", "code", "em", "i", "s", "small", "strong", "u");

    private static final Set<String> KNOWN = Stream.of(
                    HIDDEN.stream(),
                    Stream.of(Sanitiser.BLOCKS),
                    Stream.of(Sanitiser.WORDS),
                    Stream.of("h1", "a", "img", "input"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    /** Which end where the next of their kind begins, so that nobody needs to say so. */
    private static final Set<String> END_BY_THEMSELVES =
            Set.of("p", "li", "dt", "dd", "tr", "th", "td", "thead", "tbody", "tfoot", "rt", "rp");

    private final Map<String, Integer> open = new HashMap<>();
    private int depth;
    private int resumed;

    ShallowHtml(HtmlStreamEventReceiver underlying) {
        super(underlying);
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (!KNOWN.contains(name)) {
            return;
        }
        if (!HtmlTextEscapingMode.isVoidElement(name)) {
            if (depth >= DEEPEST || (RESUMED.contains(name) && resumed >= MOST_RESUMED)) {
                return;
            }
            count(name, 1);
        }
        super.openTag(name, once(attributes));
    }

    @Override
    public void closeTag(String name) {
        if (open.getOrDefault(name, 0) > 0) {
            count(name, -1);
            super.closeTag(name);
        }
    }

    @Override
    public void close() {
        // what is wrapped holds nothing open
    }

    private void count(String name, int more) {
        open.merge(name, more, Integer::sum);
        depth += END_BY_THEMSELVES.contains(name) ? 0 : more;
        resumed += RESUMED.contains(name) ? more : 0;
    }

    /** As browsers do: what is said first counts. */
    private static List<String> once(List<String> attributes) {
        var names = new HashSet<String>();
        var kept = new ArrayList<String>();
        var all = attributes.iterator();
        while (all.hasNext() && names.size() < MOST_ATTRIBUTES) {
            var name = all.next();
            var value = all.next();
            if (names.add(name)) {
                kept.add(name);
                kept.add(value);
            }
        }
        return kept;
    }
}

package org.inkmark.web.page;

import io.micronaut.http.HttpParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;
import org.inkmark.domain.tag.Tag;
import org.inkmark.web.link.Links;
import org.jspecify.annotations.Nullable;

/**
 * What a list is to be restricted to, as its address asks for it. What makes no sense restricts nothing and is told, so that the
 * list is there all the same.
 */
public final class ListFilter {
    /** As many characters as the longest title has; more could occur in none. */
    private static final int MAX_WORDS = 300;

    private final HttpParameters asked;
    private final SequencedMap<String, String> applied = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    public ListFilter(HttpParameters asked) {
        this.asked = asked;
    }

    /** The name of a tag. */
    public Optional<String> tag() {
        return take("tag", "The tag", typed -> Tag.of(typed).name());
    }

    /** Words of a title. */
    public Optional<String> words() {
        return take("words", "The words", typed -> Text.line("words", typed, 1, MAX_WORDS));
    }

    /** One of a few, by its name in lower case. */
    public <E extends Enum<E>> Optional<E> choice(String parameter, String label, Class<E> choices) {
        return take(parameter, label, typed -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> name(choice).equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        parameter,
                        "must be one of "
                                + Arrays.stream(choices.getEnumConstants())
                                        .map(ListFilter::name)
                                        .collect(Collectors.joining(", "))
                                + ", not " + Text.quoted(typed))));
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private <T> Optional<T> take(String parameter, String label, Function<String, T> meaning) {
        var typed = text(parameter);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var value = Optional.of(meaning.apply(typed));
            applied.put(parameter, typed);
            return value;
        } catch (InvalidValue e) {
            problems.put(parameter, label + " " + e.violations().getFirst().message() + ".");
            return Optional.empty();
        }
    }

    /** What was typed or chosen, empty where nothing was. */
    public String text(String parameter) {
        return asked.getFirst(parameter).map(String::strip).orElse("");
    }

    /** The message at a control whose value makes no sense. */
    public @Nullable String problem(String parameter) {
        return problems.get(parameter);
    }

    /** Whether it restricts anything. */
    public boolean isActive() {
        return !applied.isEmpty();
    }

    /** Whether something makes no sense. */
    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** The list, restricted in the same way. */
    public String of(String list, Links links) {
        return links.withQuery(list, applied);
    }
}

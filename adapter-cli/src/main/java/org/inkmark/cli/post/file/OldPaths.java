package org.inkmark.cli.post.file;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * At which paths another site showed its posts, in the notation of that site's generator: <a
 * href="https://jekyllrb.com/docs/permalinks/">Jekyll's permalinks</a>, with its named styles, and <a
 * href="https://gohugo.io/configuration/permalinks/">Hugo's</a>. Where both have a word, it means what it means to the generator
 * of the file.
 */
public final class OldPaths {
    private static final Pattern WORD = Pattern.compile(":([a-z_]+)");

    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "weekdate", "/:categories/:w_year/W:week/:short_day/:title:output_ext",
            "none", "/:categories/:title:output_ext");

    private static final Map<String, BiFunction<OpenedFile, LocalDateTime, String>> WORDS = Stream.of(
                    Map.<String, BiFunction<OpenedFile, LocalDateTime, String>>of(
                            "week", (_, at) -> "%02d".formatted(at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                            "w_year", (_, at) -> String.valueOf(at.get(IsoFields.WEEK_BASED_YEAR))),
                    times(Map.ofEntries(
                            Map.entry("year", "uuuu"),
                            Map.entry("short_year", "uu"),
                            Map.entry("month", "MM"),
                            Map.entry("i_month", "M"),
                            Map.entry("short_month", "MMM"),
                            Map.entry("long_month", "MMMM"),
                            Map.entry("monthname", "MMMM"),
                            Map.entry("day", "dd"),
                            Map.entry("i_day", "d"),
                            Map.entry("y_day", "DDD"),
                            Map.entry("yearday", "D"),
                            Map.entry("short_day", "EEE"),
                            Map.entry("long_day", "EEEE"),
                            Map.entry("weekdayname", "EEEE"),
                            Map.entry("hour", "HH"),
                            Map.entry("minute", "mm"),
                            Map.entry("second", "ss"))),
                    files(Map.ofEntries(
                            Map.entry("title", OldPaths::title),
                            Map.entry("slug", OldPaths::slug),
                            Map.entry("categories", file -> String.join("/", categories(file))),
                            Map.entry("slugified_categories", file -> categories(file).stream()
                                    .map(OldPaths::slugified)
                                    .collect(Collectors.joining("/"))),
                            Map.entry("slugorfilename", file -> ownSlug(file).orElseGet(() -> fileName(file))),
                            Map.entry("slugorcontentbasename", file -> ownSlug(file)
                                    .orElseGet(() -> fileName(file))),
                            Map.entry("filename", OldPaths::fileName),
                            Map.entry("contentbasename", OldPaths::fileName),
                            Map.entry("basename", file -> file.file().name()),
                            Map.entry("section", file -> file.file().folders().stream()
                                    .findFirst()
                                    .orElse("")),
                            Map.entry(
                                    "sections",
                                    file -> String.join("/", file.file().folders())),
                            Map.entry("output_ext", _ -> ".html"))))
            .flatMap(words -> words.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What can tell one post from all others. */
    private static final Set<String> SPECIFIC = Set.of(
            "title",
            "slug",
            "slugorfilename",
            "slugorcontentbasename",
            "filename",
            "contentbasename",
            "basename",
            "day",
            "i_day",
            "y_day",
            "yearday",
            "hour",
            "minute",
            "second");

    private final String pattern;

    private OldPaths(String pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException saying what is wrong with the pattern */
    public static OldPaths of(String typed) {
        var pattern = STYLES.getOrDefault(typed, typed);
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("must begin with '/', as /:year/:month/:title/ does, or be one of "
                    + sorted(STYLES.keySet().stream()) + ", not '" + typed + "'");
        }
        var word = WORD.matcher(pattern);
        while (word.find()) {
            if (!WORDS.containsKey(word.group(1))) {
                throw new IllegalArgumentException("knows no '" + word.group() + "', only "
                        + sorted(WORDS.keySet().stream().map(name -> ":" + name)));
            }
        }
        if (WORD.matcher(pattern).results().noneMatch(found -> SPECIFIC.contains(found.group(1)))) {
            throw new IllegalArgumentException(
                    "must tell one post from another by a word such as :title, :slug or :day, not '" + typed + "'");
        }
        return new OldPaths(pattern);
    }

    private static String sorted(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(", "));
    }

    /** The path of a post that was published at a time. */
    String of(OpenedFile file, LocalDateTime at) {
        return WORD.matcher(pattern)
                .replaceAll(word -> Matcher.quoteReplacement(
                        WORDS.getOrDefault(word.group(1), (_, _) -> "").apply(file, at)));
    }

    private static Map<String, BiFunction<OpenedFile, LocalDateTime, String>> times(Map<String, String> patterns) {
        return patterns.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var format = DateTimeFormatter.ofPattern(entry.getValue(), Locale.US);
            return (_, at) -> at.format(format);
        }));
    }

    private static Map<String, BiFunction<OpenedFile, LocalDateTime, String>> files(
            Map<String, Function<OpenedFile, String>> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> (file, _) -> entry.getValue().apply(file)));
    }

    /** To Jekyll the name of the file, to Hugo the words of the title. */
    private static String title(OpenedFile file) {
        return file.isJekylls() ? ownSlug(file).orElseGet(() -> fileName(file)) : urlized(file.title());
    }

    private static String slug(OpenedFile file) {
        return file.isJekylls() ? slugified(title(file)) : ownSlug(file).orElseGet(() -> urlized(file.title()));
    }

    private static Optional<String> ownSlug(OpenedFile file) {
        return file.head().text("slug");
    }

    private static String fileName(OpenedFile file) {
        return file.file().nameWithoutDate();
    }

    private static List<String> categories(OpenedFile file) {
        return Stream.concat(file.head().words("categories").stream(), file.head().list("category").stream())
                .map(category -> category.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** As Jekyll does: letters and digits, and a hyphen for all that lies between. */
    private static String slugified(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** As Hugo does: a hyphen for a space, and what has no place in a path left out. */
    private static String urlized(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\s._~#+%-]", "")
                .replaceAll("[\\s-]+", "-");
    }
}

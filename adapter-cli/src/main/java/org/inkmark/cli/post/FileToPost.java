package org.inkmark.cli.post;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inkmark.application.post.ImportPost;
import org.inkmark.cli.terminal.TextInput;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.Slug;

/** Reads what a file of Jekyll, Hugo or Zola says of its post. */
final class FileToPost {
    private static final int MAX_BYTES = 2 * Post.MAX_MARKDOWN_BYTES;

    private static final Pattern HEADING =
            Pattern.compile("\\A\\s*+#[ \\t]++(.{0,1000}?)[ \\t]*+#*+[ \\t]*+(?:\\R|\\z)");
    private static final Pattern DAY_IN_PATH = Pattern.compile("(?:^|/)(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<![a-z]):[a-z_]+");
    private static final Set<String> JEKYLLS_NAMED_PATTERNS = Set.of("date", "pretty", "ordinal", "weekdate", "none");

    private final ZoneId zone;
    private final Optional<String> otherwise;

    /**
     * @param zone      in which a time happens where the file names no zone
     * @param otherwise the author of a post that names nobody known
     */
    FileToPost(ZoneId zone, Optional<String> otherwise) {
        this.zone = zone;
        this.otherwise = otherwise;
    }

    ImportPost read(MarkdownFile file) throws UnreadableFile {
        var bytes = bytes(file);
        var parts = FrontMatterReader.read(text(bytes));
        var head = parts.head();
        var taxonomies = head.table("taxonomies");
        var heading = head.text("title").isPresent() ? Optional.<String>empty() : heading(parts.body());
        return new ImportPost(
                file.source(),
                sha256(bytes),
                head.text("title").map(FileToPost::line).or(() -> heading).orElseGet(file::title),
                head.text("slug")
                        .filter(FileToPost::isLatin)
                        .flatMap(Slug::suggestedBy)
                        .or(file::slug)
                        .map(Slug::value),
                heading.isPresent() ? HEADING.matcher(parts.body()).replaceFirst("") : parts.body(),
                Stream.of(
                                head.words("tags"),
                                head.list("tag"),
                                head.words("categories"),
                                head.list("category"),
                                taxonomies.list("tags", "categories"))
                        .flatMap(List::stream)
                        .toList(),
                head.text("lang", "language", "locale").map(tag -> tag.replace('_', '-')),
                Stream.concat(head.list("author", "authors").stream(), taxonomies.list("authors").stream())
                        .toList(),
                otherwise,
                isDraft(file, head) ? Optional.empty() : Optional.of(publishedAt(file, head)),
                updatedAt(head),
                paths(head));
    }

    private static byte[] bytes(MarkdownFile file) throws UnreadableFile {
        try (var stream = Files.newInputStream(file.path())) {
            var bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableFile("it is larger than %,d bytes".formatted(MAX_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableFile("it cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(byte[] bytes) throws UnreadableFile {
        try {
            return TextInput.decode(bytes);
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("it is not UTF-8 text", e);
        }
    }

    /** Only one that begins the body: it would stand twice on the page if it stayed there too. */
    private static Optional<String> heading(String body) {
        var heading = HEADING.matcher(body);
        return heading.find() ? Optional.of(heading.group(1)) : Optional.empty();
    }

    /** A slug in other letters is better made from the title: there they are spelt in Latin. */
    private static boolean isLatin(String slug) {
        return slug.chars().allMatch(c -> c < 0x80);
    }

    /** YAML folds a long title over several lines. */
    private static String line(String title) {
        return title.replaceAll("\\s*\\R\\s*", " ");
    }

    private static boolean isDraft(MarkdownFile file, FrontMatter head) {
        return file.isInDrafts() || head.says("draft", "true") || head.says("published", "false");
    }

    /**
     * When it was published, by the first that says it: the front matter, the file's name, its path on the other site, its last
     * change. Hugo publishes a page without any date at once; then the file's own date is the nearest to the truth.
     */
    private Instant publishedAt(MarkdownFile file, FrontMatter head) throws UnreadableFile {
        var typed = head.time("publishdate", "pubdate", "date");
        if (typed.isPresent()) {
            return typed.get().in(zone);
        }
        var day = file.date().map(TypedTime::of).or(() -> head.list("path", "url", "permalink").stream()
                .flatMap(path -> dayIn(path).stream())
                .findFirst());
        if (day.isPresent()) {
            return day.get().in(zone);
        }
        var updated = updatedAt(head);
        return updated.isPresent() ? updated.get() : file.lastModified();
    }

    private static Optional<TypedTime> dayIn(String path) {
        var day = DAY_IN_PATH.matcher(path);
        return day.find() ? TypedTime.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : Optional.empty();
    }

    private Optional<Instant> updatedAt(FrontMatter head) throws UnreadableFile {
        return head.time("lastmod", "last_modified_at", "updated").map(time -> time.in(zone));
    }

    private static List<String> paths(FrontMatter head) {
        return Stream.concat(
                        head.list("aliases", "redirect_from").stream(),
                        head.list("path", "url", "permalink").stream().filter(FileToPost::isPath))
                .distinct()
                .toList();
    }

    /** Not a pattern such as {@code /:year/:title/} or the name of one. */
    private static boolean isPath(String typed) {
        return !PLACEHOLDER.matcher(typed).find() && !JEKYLLS_NAMED_PATTERNS.contains(typed);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

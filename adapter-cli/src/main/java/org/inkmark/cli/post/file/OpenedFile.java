package org.inkmark.cli.post.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.cli.terminal.FileProblem;
import org.inkmark.cli.terminal.TextInput;
import org.inkmark.domain.post.Post;

/**
 * A file as it was read.
 *
 * @param contentHash SHA-256 of its bytes, in hexadecimal
 * @param firstLine   of the body, from 1
 * @param isJekylls   whether Jekyll would take it for a post: by its name or folder, and front matter in YAML
 */
record OpenedFile(
        MarkdownFile file,
        String contentHash,
        FrontMatter head,
        boolean hasFrontMatter,
        String body,
        int firstLine,
        boolean isJekylls) {

    private static final int MAX_BYTES = 2 * Post.MAX_MARKDOWN_BYTES;

    private static final Pattern HEADING =
            Pattern.compile("\\A\\s*+#[ \\t]++(.{0,1000}?)[ \\t]{0,100}+#{0,100}+[ \\t]{0,100}+(?:\\R|\\z)");
    private static final Pattern DAY_IN_PATH = Pattern.compile("(?:^|/)(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");

    static OpenedFile open(MarkdownFile file) throws UnreadableFile {
        var bytes = bytes(file);
        var parts = FrontMatterReader.read(text(bytes));
        return new OpenedFile(
                file,
                FileContent.hash(bytes),
                parts.head(),
                parts.firstLine() > 1,
                parts.body(),
                parts.firstLine(),
                parts.isYaml() && file.isNamedByJekyll());
    }

    private static byte[] bytes(MarkdownFile file) throws UnreadableFile {
        try (var stream = Files.newInputStream(file.path())) {
            var bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableFile("it is larger than %,d bytes".formatted(MAX_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableFile("it cannot be read: " + FileProblem.of(e), e);
        }
    }

    private static String text(byte[] bytes) throws UnreadableFile {
        try {
            return TextInput.decode(bytes);
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("it is not UTF-8 text", e);
        }
    }

    /** From the front matter, else the heading that begins the body, else the file's name. */
    String title() {
        return head.text("title").map(FileToPost::line).or(this::heading).orElseGet(file::title);
    }

    /** Only where it is the title: it would stand twice on the page if it stayed in the body too. */
    private Optional<String> heading() {
        var heading = HEADING.matcher(body);
        return head.text("title").isEmpty() && heading.find() ? Optional.of(heading.group(1)) : Optional.empty();
    }

    /** The body below its title. */
    String text() {
        return body.substring(endOfHeading());
    }

    /** From 1. */
    int firstLineOfText() {
        return firstLine + (int) body.substring(0, endOfHeading()).lines().count();
    }

    private int endOfHeading() {
        var heading = HEADING.matcher(body);
        return heading().isPresent() && heading.find() ? heading.end() : 0;
    }

    /** Whether anything says so: somebody who names it, its front matter, its name or its folder. A README is none. */
    boolean isPost() {
        return file.isNamed() || hasFrontMatter || file.date().isPresent() || file.isInDrafts();
    }

    boolean isDraft() {
        return file.isInDrafts() || head.says("draft", "true") || head.says("published", "false");
    }

    /**
     * When it was published, by the first that says it: the front matter, the file's name, its path on the other site, its last
     * change. Hugo publishes a page without any date at once; then the file's own date is the nearest to the truth.
     */
    Instant publishedAt(ZoneId zone) throws UnreadableFile {
        var typed = typedTime();
        if (typed.isPresent()) {
            return typed.get().in(zone);
        }
        var updated = updatedAt(zone);
        return updated.isPresent() ? updated.get() : file.lastModified();
    }

    private Optional<TypedTime> typedTime() throws UnreadableFile {
        var typed = head.time("publishdate", "pubdate", "date");
        return typed.isPresent()
                ? typed
                : file.date().map(TypedTime::of).or(() -> head.list("path", "url", "permalink").stream()
                        .flatMap(path -> dayIn(path).stream())
                        .findFirst());
    }

    private static Optional<TypedTime> dayIn(String path) {
        var day = DAY_IN_PATH.matcher(path);
        return day.find() ? TypedTime.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : Optional.empty();
    }

    Optional<Instant> updatedAt(ZoneId zone) throws UnreadableFile {
        return head.time("lastmod", "last_modified_at", "updated").map(time -> time.in(zone));
    }

    /**
     * The times that its former path may have been made of, the likeliest first: in the site's zone; as it is written; the day
     * in the file's name.
     */
    List<LocalDateTime> timesInPath(ZoneId zone) throws UnreadableFile {
        var times = new LinkedHashSet<LocalDateTime>();
        times.add(publishedAt(zone).atZone(zone).toLocalDateTime());
        typedTime().map(TypedTime::written).ifPresent(times::add);
        file.date().ifPresent(day -> times.add(day.atStartOfDay()));
        return new ArrayList<>(times);
    }
}

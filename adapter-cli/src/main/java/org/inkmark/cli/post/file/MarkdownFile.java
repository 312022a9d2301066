package org.inkmark.cli.post.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inkmark.cli.terminal.FileProblem;
import org.inkmark.domain.post.Slug;

/**
 * A file that may become a post.
 *
 * @param source  by what it is known again: its path below the folder that was named, with {@code /} on every system
 * @param isNamed whether it was named itself, not a folder above it
 */
public record MarkdownFile(Path path, String source, boolean isNamed) {
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdown");
    private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[-_ ]+(.+)");
    private static final String DRAFTS = "_drafts";

    static boolean isMarkdown(Path path) {
        var name = path.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether it lies where Jekyll keeps drafts. */
    boolean isInDrafts() {
        return source.startsWith(DRAFTS + "/") || source.contains("/" + DRAFTS + "/");
    }

    /** Whether it has the name that Jekyll gives its posts, or lies where it keeps them. */
    boolean isNamedByJekyll() {
        var folder = String.valueOf(path.toAbsolutePath().getParent());
        return date().isPresent() || isInDrafts() || folder.endsWith("_posts") || folder.contains("_posts/");
    }

    /** The day in its name. */
    Optional<LocalDate> date() {
        var dated = DATED.matcher(name());
        if (!dated.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(dated.group(1)),
                    Integer.parseInt(dated.group(2)),
                    Integer.parseInt(dated.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The slug that its name suggests; none for a name with other letters than a to z, which is better made from the title:
     * there they are spelt in Latin.
     */
    Optional<Slug> slug() {
        var words = nameWithoutDate();
        return words.chars().allMatch(c -> c < 0x80) ? Slug.suggestedBy(words) : Optional.empty();
    }

    /** Its name as a title: {@code my-first-post} is {@code My first post}. */
    String title() {
        var words = nameWithoutDate().replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? name() : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The folders above it, below the one that was imported; a folder that is one post with its pictures is its name. */
    List<String> folders() {
        var names = List.of(source.split("/"));
        var isBundle = names.getLast().startsWith("index.") && names.size() > 1;
        return names.subList(0, names.size() - (isBundle ? 2 : 1));
    }

    Instant lastModified() throws UnreadableFile {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UnreadableFile("its date cannot be read: " + FileProblem.of(e), e);
        }
    }

    /** Its name without day and ending, as it is written. */
    String nameWithoutDate() {
        var dated = DATED.matcher(name());
        return dated.matches() ? dated.group(4) : name();
    }

    /** Without ending; that of the folder for the {@code index.md} of a folder that is one post with its pictures. */
    String name() {
        var file = source.substring(source.lastIndexOf('/') + 1);
        var dot = file.lastIndexOf('.');
        var name = dot > 0 ? file.substring(0, dot) : file;
        if (name.equals("index") && source.contains("/")) {
            var folder = source.substring(0, source.lastIndexOf('/'));
            return folder.substring(folder.lastIndexOf('/') + 1);
        }
        return name;
    }
}

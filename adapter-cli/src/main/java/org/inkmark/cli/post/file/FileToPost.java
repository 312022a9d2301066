package org.inkmark.cli.post.file;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkmark.application.post.ImportPost;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.Slug;

/** Reads what a file of Jekyll, Hugo or Zola says of its post. */
public final class FileToPost {
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<![a-z]):[a-z_]+");
    private static final Set<String> JEKYLLS_NAMED_PATTERNS = Set.of("date", "pretty", "ordinal", "weekdate", "none");

    private final ZoneId zone;
    private final Optional<String> otherwise;

    /**
     * @param zone      in which a time happens where the file names no zone
     * @param otherwise the author of a post that names nobody known
     */
    public FileToPost(ZoneId zone, Optional<String> otherwise) {
        this.zone = zone;
        this.otherwise = otherwise;
    }

    /** Reads all of it. */
    public FileContent read(MarkdownFile file, PostLinks links) throws UnreadableFile {
        var opened = OpenedFile.open(file);
        var head = opened.head();
        var taxonomies = head.table("taxonomies");
        var text = Templates.replaced(opened.text(), opened.firstLineOfText(), opened.isJekylls(), links);
        var post = new ImportPost(
                file.source(),
                opened.contentHash(),
                opened.title(),
                head.text("slug")
                        .filter(FileToPost::isLatin)
                        .flatMap(Slug::suggestedBy)
                        .map(Slug::value),
                file.slug().map(Slug::value),
                description(head),
                text.markdown(),
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
                opened.isDraft() ? Optional.empty() : Optional.of(opened.publishedAt(zone)),
                opened.updatedAt(zone),
                paths(head));
        return new FileContent(post, text.notes());
    }

    /**
     * Reads what must be known before the first post is imported.
     *
     * @return none where nothing says that the file is a post
     */
    public Optional<FileOutline> outline(MarkdownFile file, List<OldPaths> patterns) throws UnreadableFile {
        var opened = OpenedFile.open(file);
        if (!opened.isPost()) {
            return Optional.empty();
        }
        if (opened.isDraft()) {
            return Optional.of(new FileOutline(file, Instant.MAX, List.of(), List.of()));
        }
        var certain = new ArrayList<String>();
        var possible = new ArrayList<String>();
        var times = opened.timesInPath(zone);
        for (var pattern : patterns) {
            certain.add(pattern.of(opened, times.getFirst()));
            times.stream().skip(1).map(time -> pattern.of(opened, time)).forEach(possible::add);
        }
        possible.removeAll(certain);
        return Optional.of(new FileOutline(file, opened.publishedAt(zone), certain, possible));
    }

    /** An excerpt may be as long as its author liked. */
    private static Optional<String> description(FrontMatter head) {
        return head.text("description", "summary").map(FileToPost::line).or(() -> head.text("excerpt")
                .map(FileToPost::line)
                .filter(excerpt -> excerpt.codePointCount(0, excerpt.length()) <= Post.MAX_DESCRIPTION));
    }

    /** YAML folds a long text over several lines. */
    static String line(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    /** A slug in other letters is better made from the title: there they are spelt in Latin. */
    private static boolean isLatin(String slug) {
        return slug.chars().allMatch(c -> c < 0x80);
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
}

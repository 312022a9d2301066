package org.inkmark.cli.post;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inkmark.application.post.ImportPosts.Outcome;
import org.inkmark.application.post.ImportPosts.TakenPath;
import org.inkmark.cli.output.Progress;
import org.inkmark.cli.post.file.FileContent;
import org.inkmark.cli.post.file.MarkdownFile;
import org.inkmark.domain.DomainException;
import org.inkmark.domain.InvalidValue;

/** What became of the files of an import, told and counted. */
final class ImportReport {
    private final Progress progress;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Set<String> authorsTold = new HashSet<>();
    private int skipped;
    private int addedPaths;
    private int keptAsText;
    private int failed;

    ImportReport(Progress progress) {
        this.progress = progress;
    }

    static String held(TakenPath taken) {
        return taken.path()
                + taken.slug()
                        .map(slug -> " already leads to the post '" + slug + "', and still does")
                        .orElse(" was a deleted post's, and stays gone");
    }

    /** One file further. */
    void step() {
        progress.step();
    }

    void add(MarkdownFile file, Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
        tell(file, outcome);
    }

    /** Tells it again of a file that was counted before. */
    void tell(MarkdownFile file, Outcome outcome) {
        switch (outcome) {
            case EDITED_HERE ->
                progress.say(
                        file.path() + ": has changed, but so has its post here, which is kept; --force overwrites it");
            case ANOTHER_FILE ->
                progress.say(file.path() + ": has another title and date than what was imported as '" + file.source()
                        + "'; import the folder above both, or overwrite the post with --force");
            case DELETED_HERE ->
                progress.say(file.path()
                        + ": has changed, but its post was deleted here; --force brings it back as a new one");
            case ADDED, UPDATED, UNCHANGED -> {}
        }
    }

    /** What could not be brought over as it was meant. */
    void note(MarkdownFile file, FileContent content, List<TakenPath> taken) {
        taken.forEach(path -> progress.say(file.path() + ": " + held(path)));
        for (var note : content.notes()) {
            keptAsText += note.isKept() ? 1 : 0;
            progress.say(file.path() + ":" + note.line() + ": " + note.text());
        }
    }

    /** A file of which nothing says that it is a post. */
    void skip(MarkdownFile file) {
        skipped++;
        progress.say(
                file.path() + ": has no front matter and no date in its name, and is skipped; name the file itself to "
                        + "import it");
    }

    void addPaths(int added) {
        addedPaths += added;
    }

    /** Who is no user here, or that nobody is named, is told once: it is the same for whole folders, and mended at once. */
    void fail(Path file, DomainException refusal) {
        var isOfAuthor = refusal instanceof InvalidValue invalid
                && invalid.violations().getFirst().field().equals("author");
        if (!isOfAuthor) {
            fail(file, refusal.getMessage());
        } else if (authorsTold.add(refusal.getMessage())) {
            fail(file, refusal.getMessage() + " (told once for all such files)");
        } else {
            failed++;
        }
    }

    void fail(Path file, String reason) {
        failed++;
        progress.say(file + ": " + reason);
    }

    /** Whether every post is here as its file has it. */
    boolean isWhole() {
        return failed == 0 && conflicts() == 0;
    }

    /**
     * All counts in a line.
     *
     * @param sections      how many pages of sections there were
     * @param givesOldPaths whether posts were given the paths of a pattern
     */
    String summary(int sections, boolean givesOldPaths) {
        var counts = "%d added, %d updated, %d unchanged, %d failed"
                .formatted(count(Outcome.ADDED), count(Outcome.UPDATED), count(Outcome.UNCHANGED), failed);
        var kept = conflicts() == 0 ? "" : ", " + conflicts() + " in conflict";
        var pages = sections == 0 ? "" : ", " + sections + " section pages skipped";
        var others = skipped == 0 ? "" : ", " + skipped + " without front matter skipped";
        var paths = givesOldPaths ? ", " + addedPaths + " old paths added" : "";
        var texts = keptAsText == 0 ? "" : ", " + keptAsText + " template tags kept as text";
        return counts + kept + pages + others + paths + texts;
    }

    private int conflicts() {
        return count(Outcome.EDITED_HERE) + count(Outcome.ANOTHER_FILE) + count(Outcome.DELETED_HERE);
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}

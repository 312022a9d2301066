package org.inkmark.cli.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inkmark.application.post.ImportPost;
import org.inkmark.application.post.ImportPosts;
import org.inkmark.application.post.ImportPosts.Conflict;
import org.inkmark.application.post.ImportPosts.Outcome;
import org.inkmark.cli.output.Progress;
import org.inkmark.cli.post.file.FileContent;
import org.inkmark.cli.post.file.FileNames;
import org.inkmark.cli.post.file.FileOutline;
import org.inkmark.cli.post.file.FileToPost;
import org.inkmark.cli.post.file.MarkdownFile;
import org.inkmark.cli.post.file.MarkdownFiles;
import org.inkmark.cli.post.file.OldPaths;
import org.inkmark.cli.post.file.PostLinks;
import org.inkmark.cli.post.file.UnreadableFile;
import org.inkmark.cli.terminal.Interruption;
import org.inkmark.domain.DomainException;
import org.inkmark.domain.user.Actor;

/**
 * One run of an import: the posts, oldest first, so that the oldest has the slug that several want; then once more those that
 * link to a post that had not come yet; then the paths at which they answered elsewhere.
 */
final class ImportRun {
    private static final Actor OPERATOR = Actor.operator();

    private final ImportPosts posts;
    private final MarkdownFiles files;
    private final FileNames names;
    private final FileToPost reader;
    private final List<OldPaths> oldPaths;
    private final Conflict conflict;
    private final boolean dryRun;
    private final Progress progress;
    private final Interruption interruption;

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Set<String> toCome = new HashSet<>();
    private final Map<MarkdownFile, Outcome> unfinished = new LinkedHashMap<>();
    private int failed;

    ImportRun(
            ImportPosts posts,
            MarkdownFiles files,
            FileToPost reader,
            List<OldPaths> oldPaths,
            Conflict conflict,
            boolean dryRun,
            Progress progress,
            Interruption interruption) {
        this.posts = posts;
        this.files = files;
        this.names = new FileNames(files.found());
        this.reader = reader;
        this.oldPaths = oldPaths;
        this.conflict = conflict;
        this.dryRun = dryRun;
        this.progress = progress;
        this.interruption = interruption;
    }

    void importAll() {
        files.refused().forEach(file -> fail(file.source(), file.reason()));
        var outlines = oldestFirst();
        outlines.forEach(outline -> toCome.add(outline.file().source()));
        for (var outline : outlines) {
            if (interruption.isRequested()) {
                return;
            }
            importFirst(outline.file());
            progress.step();
        }
        for (var file : unfinished.entrySet()) {
            if (interruption.isRequested()) {
                return;
            }
            importAgain(file.getKey(), file.getValue());
        }
        if (!dryRun) {
            giveOldPaths(outlines);
        }
    }

    /** Read twice, once for the order: the texts of a large blog need not fit into memory. */
    private List<FileOutline> oldestFirst() {
        var readable = new ArrayList<FileOutline>();
        for (var file : files.found()) {
            if (interruption.isRequested()) {
                break;
            }
            try {
                readable.add(reader.outline(file, oldPaths));
            } catch (UnreadableFile e) {
                fail(file.path().toString(), e.reason());
                progress.step();
            }
        }
        readable.sort(Comparator.comparing(FileOutline::publishedAt)
                .thenComparing(outline -> outline.file().source()));
        return readable;
    }

    private void importFirst(MarkdownFile file) {
        try {
            var links = new Links();
            var content = reader.read(file, links);
            var outcome = links.areWaiting() ? importUnfinished(file, content.post()) : importPost(content.post());
            outcomes.merge(outcome, 1, Integer::sum);
            tell(file, outcome);
            if (!links.areWaiting() && (outcome == Outcome.ADDED || outcome == Outcome.UPDATED)) {
                tell(file, content);
            }
        } catch (UnreadableFile e) {
            fail(file.path().toString(), e.reason());
        } catch (DomainException e) {
            fail(file.path().toString(), String.valueOf(e.getMessage()));
        }
        toCome.remove(file.source());
    }

    /** Imports a post whose links lead nowhere yet. Until it is imported again its file counts as changed. */
    private Outcome importUnfinished(MarkdownFile file, ImportPost post) {
        var outcome = posts.tryOut(OPERATOR, post, conflict);
        if (outcome != Outcome.ADDED && outcome != Outcome.UPDATED) {
            return outcome;
        }
        unfinished.put(file, outcome);
        return importPost(post.withContentHash(
                FileContent.hash((post.contentHash() + " unfinished").getBytes(StandardCharsets.UTF_8))));
    }

    /** @param outcome a post that has just been added has not been changed since */
    private void importAgain(MarkdownFile file, Outcome outcome) {
        try {
            var content = reader.read(file, new Links());
            var post = content.post();
            tell(file, importPost(outcome == Outcome.ADDED ? post.unchangedSincePublication() : post));
            tell(file, content);
        } catch (UnreadableFile e) {
            fail(file.path().toString(), e.reason());
        } catch (DomainException e) {
            fail(file.path().toString(), String.valueOf(e.getMessage()));
        }
    }

    private Outcome importPost(ImportPost post) {
        return dryRun ? posts.tryOut(OPERATOR, post, conflict) : posts.importPost(OPERATOR, post, conflict);
    }

    /** First those that are certain, so that no guess takes one of them. */
    private void giveOldPaths(List<FileOutline> outlines) {
        for (var outline : outlines) {
            addPaths(outline.file(), outline.oldPaths())
                    .forEach(taken -> fail(outline.file().path().toString(), taken + " already leads to another post"));
        }
        outlines.forEach(outline -> addPaths(outline.file(), outline.maybeOldPaths()));
    }

    private List<String> addPaths(MarkdownFile file, List<String> paths) {
        if (paths.isEmpty() || interruption.isRequested()) {
            return List.of();
        }
        try {
            return posts.addFormerPaths(OPERATOR, file.source(), paths);
        } catch (DomainException e) {
            fail(file.path().toString(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private void tell(MarkdownFile file, Outcome outcome) {
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

    private void tell(MarkdownFile file, FileContent content) {
        content.notes().forEach(note -> progress.say(file.path() + ":" + note.line() + ": " + note.text()));
    }

    private void fail(String file, String reason) {
        failed++;
        progress.say(file + ": " + reason);
    }

    /** Whether every post is here as its file has it. */
    boolean isWhole() {
        return failed == 0 && conflicts() == 0;
    }

    String summary() {
        var counts = "%d added, %d updated, %d unchanged, %d failed"
                .formatted(count(Outcome.ADDED), count(Outcome.UPDATED), count(Outcome.UNCHANGED), failed);
        var kept = conflicts() == 0 ? "" : ", " + conflicts() + " in conflict";
        var skipped = files.sections() == 0 ? "" : ", " + files.sections() + " section pages skipped";
        return (dryRun ? "Would be: " : "") + counts + kept + skipped;
    }

    private int conflicts() {
        return count(Outcome.EDITED_HERE) + count(Outcome.ANOTHER_FILE) + count(Outcome.DELETED_HERE);
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** The links of one file. */
    private final class Links implements PostLinks {
        private boolean waiting;

        /** Whether one of them leads to a post that is still to come in this run. */
        boolean areWaiting() {
            return waiting;
        }

        @Override
        public Optional<String> pathOf(String name) {
            var source = names.source(name);
            if (source.isEmpty()) {
                return FileNames.likelySources(name).stream()
                        .flatMap(likely -> posts.pathOf(OPERATOR, likely).stream())
                        .findFirst();
            }
            var path = posts.pathOf(OPERATOR, source.orElseThrow());
            if (dryRun) {
                return path.or(() -> Optional.of("/"));
            }
            waiting |= path.isEmpty() && toCome.contains(source.orElseThrow());
            return path;
        }
    }
}

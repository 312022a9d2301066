package org.inkmark.cli.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inkmark.application.post.ImportPost;
import org.inkmark.application.post.ImportPosts;
import org.inkmark.application.post.ImportPosts.Conflict;
import org.inkmark.application.post.ImportPosts.Imported;
import org.inkmark.application.post.ImportPosts.Outcome;
import org.inkmark.application.post.ImportPosts.TakenPath;
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
    private final ImportReport report;
    private final Interruption interruption;

    private final Set<String> toCome = new HashSet<>();
    private final Map<MarkdownFile, Outcome> unfinished = new LinkedHashMap<>();

    ImportRun(
            ImportPosts posts,
            MarkdownFiles files,
            FileToPost reader,
            List<OldPaths> oldPaths,
            Conflict conflict,
            boolean dryRun,
            ImportReport report,
            Interruption interruption) {
        this.posts = posts;
        this.files = files;
        this.names = new FileNames(files.found());
        this.reader = reader;
        this.oldPaths = oldPaths;
        this.conflict = conflict;
        this.dryRun = dryRun;
        this.report = report;
        this.interruption = interruption;
    }

    void importAll() {
        files.refused().forEach(file -> report.fail(file.path(), file.reason()));
        var outlines = oldestFirst();
        outlines.forEach(outline -> toCome.add(outline.file().source()));
        for (var outline : outlines) {
            if (interruption.isRequested()) {
                return;
            }
            importFirst(outline.file());
            report.step();
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
                reader.outline(file, oldPaths).ifPresentOrElse(readable::add, () -> {
                    report.skip(file);
                    report.step();
                });
            } catch (UnreadableFile e) {
                report.fail(file.path(), e.reason());
                report.step();
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
            var imported = links.areWaiting() ? importUnfinished(file, content.post()) : importPost(content.post());
            var outcome = imported.outcome();
            report.add(file, outcome);
            if (!links.areWaiting() && (outcome == Outcome.ADDED || outcome == Outcome.UPDATED)) {
                report.note(file, content, imported.taken());
            }
        } catch (UnreadableFile e) {
            report.fail(file.path(), e.reason());
        } catch (DomainException e) {
            report.fail(file.path(), e);
        }
        toCome.remove(file.source());
    }

    /** Imports a post whose links lead nowhere yet. Until it is imported again its file counts as changed. */
    private Imported importUnfinished(MarkdownFile file, ImportPost post) {
        var likely = posts.tryOut(OPERATOR, post, conflict);
        if (likely.outcome() != Outcome.ADDED && likely.outcome() != Outcome.UPDATED) {
            return likely;
        }
        unfinished.put(file, likely.outcome());
        return importPost(post.withContentHash(
                FileContent.hash((post.contentHash() + " unfinished").getBytes(StandardCharsets.UTF_8))));
    }

    /** @param outcome a post that has just been added has not been changed since */
    private void importAgain(MarkdownFile file, Outcome outcome) {
        try {
            var content = reader.read(file, new Links());
            var post = content.post();
            var imported = importPost(outcome == Outcome.ADDED ? post.unchangedSincePublication() : post);
            report.tell(file, imported.outcome());
            report.note(file, content, imported.taken());
        } catch (UnreadableFile e) {
            report.fail(file.path(), e.reason());
        } catch (DomainException e) {
            report.fail(file.path(), e);
        }
    }

    private Imported importPost(ImportPost post) {
        return dryRun ? posts.tryOut(OPERATOR, post, conflict) : posts.importPost(OPERATOR, post, conflict);
    }

    /** First those that are certain, so that no guess takes one of them. */
    private void giveOldPaths(List<FileOutline> outlines) {
        for (var outline : outlines) {
            addPaths(outline.file(), outline.oldPaths())
                    .forEach(taken -> report.fail(outline.file().path(), ImportReport.held(taken)));
        }
        outlines.forEach(outline -> addPaths(outline.file(), outline.maybeOldPaths()));
    }

    private List<TakenPath> addPaths(MarkdownFile file, List<String> paths) {
        if (paths.isEmpty() || interruption.isRequested()) {
            return List.of();
        }
        try {
            var given = posts.addFormerPaths(OPERATOR, file.source(), paths);
            report.addPaths(given.added());
            return given.taken();
        } catch (DomainException e) {
            report.fail(file.path(), e);
            return List.of();
        }
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

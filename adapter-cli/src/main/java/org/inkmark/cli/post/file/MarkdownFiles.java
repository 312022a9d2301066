package org.inkmark.cli.post.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.cli.terminal.FileProblem;

/** The Markdown files below the files and folders that somebody named. */
public final class MarkdownFiles {
    /** What became of a file before it was read. */
    public record Refused(Path path, String reason) {}

    private final List<MarkdownFile> found = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, Path> sources = new HashMap<>();
    private int sections;

    /** @throws CommandFailed if one of them is not there */
    public static MarkdownFiles below(List<Path> named) {
        var files = new MarkdownFiles();
        for (var path : named) {
            files.addAll(path);
        }
        return files;
    }

    public List<MarkdownFile> found() {
        return found;
    }

    public List<Refused> refused() {
        return refused;
    }

    /** How many {@code _index.md} there were: with Hugo and Zola the page of a section, not a post. */
    public int sections() {
        return sections;
    }

    private void addAll(Path named) {
        try {
            if (Files.isDirectory(named)) {
                var folder = named.toRealPath(); // a link to a folder would not be followed
                Files.walkFileTree(folder, new Visitor(folder));
            } else if (Files.exists(named)) {
                add(named, sourceOf(named.toAbsolutePath().normalize()), true);
            } else {
                throw new CommandFailed("there is no file or folder '" + named + "'");
            }
        } catch (IOException e) {
            throw CommandFailed.on("read", named, e);
        }
    }

    /** A post that is a folder with its pictures has its name from that. */
    private static Path sourceOf(Path file) {
        var folder = file.getParent();
        return file.getFileName().toString().startsWith("index.") && folder != null && folder.getFileName() != null
                ? folder.getFileName().resolve(file.getFileName())
                : file.getFileName();
    }

    private void add(Path file, Path relative, boolean isNamed) {
        if (file.getFileName().toString().startsWith("_index.")) {
            sections++;
            return;
        }
        // macOS names files decomposed: the same file copied to another system is to be known again
        var source = Normalizer.normalize(relative.toString().replace('\\', '/'), Normalizer.Form.NFC);
        var same = sources.putIfAbsent(source, file);
        if (same == null) {
            found.add(new MarkdownFile(file, source, isNamed));
        } else if (!same.equals(file)) {
            refused.add(new Refused(
                    file, "has the same path below its folder as '" + same + "'; import the folder above both"));
        }
    }

    /** Leaves out what is hidden; reports what cannot be read, and goes on. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isHidden(file) && MarkdownFile.isMarkdown(file) && !Files.isDirectory(file)) {
                if (Files.exists(file) && !Files.isRegularFile(file)) {
                    refused.add(new Refused(file, "is no file but something else"));
                } else if (attributes.isSymbolicLink() && leadsOut(file)) {
                    refused.add(new Refused(
                            file, "is a link that leads out of the folder; name the file itself to import it"));
                } else {
                    add(file, root.relativize(file), false);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        /** Whoever wrote the folder may not be who reads the file at its end. */
        private boolean leadsOut(Path link) throws IOException {
            return Files.exists(link) && !link.toRealPath().startsWith(root);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            refused.add(new Refused(file, "cannot be read: " + FileProblem.of(e)));
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}

package org.inkmark.cli.post.file;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of an import, found by the names that links call them: any end of their path, with or without its ending. */
public final class FileNames {
    /** Folders deep, from the file. */
    private static final int DEEPEST = 6;

    private static final Pattern AROUND = Pattern.compile("^(?:\\.{0,2}/)+|/+$");
    private static final Pattern ENDING = Pattern.compile("(?:/_?index)?\\.(?:md|markdown|mdown)$");

    /** Jekyll's {@code _posts} may have another name here; a dated name says enough. */
    private static final Pattern DATED = Pattern.compile("^_(?:posts|drafts)/");

    private final Map<String, Set<String>> sources = new HashMap<>();

    public FileNames(List<MarkdownFile> files) {
        files.forEach(this::add);
    }

    private void add(MarkdownFile file) {
        var path = normal(file.path());
        var from = path.length();
        for (var depth = 0; depth < DEEPEST && from > 0; depth++) {
            from = path.lastIndexOf('/', from - 1);
            var name = path.substring(from + 1);
            addName(name, file.source());
            addName(ENDING.matcher(name).replaceFirst(""), file.source());
        }
    }

    private void addName(String name, String source) {
        sources.computeIfAbsent(name, _ -> new HashSet<>()).add(source);
    }

    private static String normal(Path path) {
        return Normalizer.normalize(path.toAbsolutePath().normalize().toString(), Normalizer.Form.NFC)
                .replace('\\', '/');
    }

    /** By what the file is known; none where there is none, or more than one. */
    public Optional<String> source(String name) {
        var wanted =
                AROUND.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        return only(wanted).or(() -> only(DATED.matcher(wanted).replaceFirst("")));
    }

    private Optional<String> only(String name) {
        var found = sources.getOrDefault(name, Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** As what a file may have been imported that is not among these. */
    public static List<String> likelySources(String name) {
        var path =
                AROUND.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        var below = path.substring(path.indexOf('/') + 1);
        return Stream.of(path, below)
                .distinct()
                .flatMap(base -> Stream.of("", ".md", ".markdown", "/index.md").map(ending -> base + ending))
                .toList();
    }
}

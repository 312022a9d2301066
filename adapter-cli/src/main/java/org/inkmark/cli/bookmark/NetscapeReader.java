package org.inkmark.cli.bookmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.inkmark.application.bookmark.ImportBookmark;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.tag.Tag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads a bookmark file. Its HTML is never well-formed: a {@code DT} is an address or the head of a folder, the {@code DL} after
 * it holds what is in the folder, a {@code DD} describes what went before.
 */
final class NetscapeReader implements NodeVisitor {
    private static final int DEEPEST_FOLDER = 64;

    /** A folder takes a few; what is deeper is put beside, as the words of each element are those of all within it. */
    private static final int DEEPEST_ELEMENT = 512;

    /** Of a quarter of a million bookmarks. Each takes some hundred bytes of memory, however short it is in the file. */
    private static final int MOST_TAGS = 1_000_000;

    private static final Pattern LINE_BREAKS_AND_CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?i)\\s*(?!https?:)[a-z][a-z0-9+-]*:.*", Pattern.DOTALL);

    private final List<ImportBookmark> bookmarks = new ArrayList<>();
    private final Deque<Optional<String>> folders = new ArrayDeque<>();
    private Optional<String> head = Optional.empty();
    private boolean describable;
    private int skipped;

    private NetscapeReader() {}

    /** @param skipped how many were no bookmarks but searches, scripts and the like */
    record Content(List<ImportBookmark> bookmarks, int skipped) {}

    /** @throws CommandFailed if it is no bookmark file, or larger or deeper than any that somebody collected */
    static Content read(byte[] file, String name) {
        if (IntStream.range(0, file.length).filter(i -> file[i] == '<').count() > MOST_TAGS) {
            throw new CommandFailed("'" + name + "' holds more than %,d tags of HTML".formatted(MOST_TAGS));
        }
        var document = parse(file);
        if (document.selectFirst("dl") == null && !isNetscape(document)) {
            throw new CommandFailed(
                    "'" + name + "' is no bookmark file in the Netscape format, as browsers export it to HTML");
        }
        var reader = new NetscapeReader();
        NodeTraversor.traverse(reader, document);
        return new Content(reader.bookmarks, reader.skipped);
    }

    private static Document parse(byte[] file) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(file),
                    null,
                    "",
                    Parser.htmlParser().setMaxDepth(DEEPEST_ELEMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNetscape(Document document) {
        var doctype = document.documentType();
        return doctype != null && doctype.name().equalsIgnoreCase(NetscapeFormat.DOCTYPE);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "h3" -> {
                    head = folder(element);
                    describable = false;
                }
                case "dl" -> enter();
                case "a" -> address(element);
                case "dd" -> description(element);
                default -> {
                    // dressing
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.normalName().equals("dl")) {
            folders.pop();
            describable = false;
        }
    }

    private void enter() {
        if (folders.size() > DEEPEST_FOLDER) {
            throw new CommandFailed("its folders are nested more than " + DEEPEST_FOLDER + " deep");
        }
        folders.push(head);
        head = Optional.empty();
        describable = false;
    }

    /** The tag that a folder becomes; none for a folder that is the browser's own, or of whose name no tag can be made. */
    private Optional<String> folder(Element element) {
        var name = line(element.wholeText());
        var atTheTop = folders.size() <= 1;
        if (NetscapeFormat.MARKS_OF_CONTAINERS.stream().anyMatch(element::hasAttr)
                || (atTheTop && NetscapeFormat.isNameOfContainer(name))) {
            return Optional.empty();
        }
        var shortened = name.codePointCount(0, name.length()) <= Tag.MAX_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Tag.MAX_LENGTH)).strip();
        try {
            return Optional.of(Tag.of(shortened).label());
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private void address(Element element) {
        if (isInDescription(element)) {
            return;
        }
        var href = element.attr("href");
        describable = !href.isBlank() && !OTHER_SCHEME.matcher(href).matches();
        if (!describable) {
            skipped++;
            return;
        }
        bookmarks.add(NetscapeBookmark.read(element, href, line(element.wholeText()), enclosing()));
    }

    private static boolean isInDescription(Element element) {
        var nearest = element.closest("dt, dd, dl");
        return nearest != null && nearest.normalName().equals("dd");
    }

    private List<String> enclosing() {
        var names = new ArrayList<String>();
        folders.forEach(folder -> folder.ifPresent(names::add));
        Collections.reverse(names);
        return names;
    }

    private void description(Element element) {
        if (describable) {
            bookmarks.set(
                    bookmarks.size() - 1, NetscapeBookmark.noted(bookmarks.getLast(), DescriptionText.of(element)));
            describable = false;
        }
    }

    private static String line(String text) {
        return LINE_BREAKS_AND_CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}

package org.inkmark.cli.bookmark;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.Tags;

/** Writes a bookmark file, in the same order and words for the same bookmarks, whatever their ids. */
final class NetscapeWriter {
    private static final Comparator<Bookmark> BY_ADDRESS =
            Comparator.comparing(bookmark -> bookmark.address().normalised());

    private final Writer out;

    NetscapeWriter(Writer out) {
        this.out = out;
    }

    /** @param newestFirst as the list gives them; those of one instant are put in the order of their addresses */
    void write(Iterator<Bookmark> newestFirst) throws IOException {
        out.write("""
                <!DOCTYPE %s>
                <!-- This is an automatically generated file. -->
                <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
                <TITLE>Bookmarks</TITLE>
                <H1>Bookmarks</H1>
                <DL><p>
                """.formatted(NetscapeFormat.DOCTYPE));
        var sameInstant = new ArrayList<Bookmark>();
        while (newestFirst.hasNext()) {
            var next = newestFirst.next();
            if (!sameInstant.isEmpty() && !sameInstant.getFirst().createdAt().equals(next.createdAt())) {
                writeSorted(sameInstant);
                sameInstant.clear();
            }
            sameInstant.add(next);
        }
        writeSorted(sameInstant);
        out.write("</DL><p>\n");
    }

    private void writeSorted(List<Bookmark> bookmarks) throws IOException {
        bookmarks.sort(BY_ADDRESS);
        for (var bookmark : bookmarks) {
            write(bookmark);
        }
    }

    private void write(Bookmark bookmark) throws IOException {
        out.write("    <DT><A");
        attribute("HREF", bookmark.address().typed());
        attribute(NetscapeFormat.ADD_DATE, BookmarkDates.format(bookmark.createdAt()));
        if (!BookmarkDates.parse(BookmarkDates.format(bookmark.createdAt()))
                .filter(bookmark.createdAt()::equals)
                .isPresent()) {
            attribute(NetscapeFormat.EXACT_DATE, bookmark.createdAt().toString());
        }
        attribute(NetscapeFormat.PRIVATE, bookmark.isPublic() ? "0" : "1");
        attribute(NetscapeFormat.TO_READ, bookmark.toRead() ? "1" : "0");
        if (!bookmark.tags().isEmpty()) {
            attribute(NetscapeFormat.TAGS, tags(bookmark.tags()));
        }
        out.write(">" + escaped(bookmark.title()) + "</A>\n");
        var note = bookmark.note().strip();
        if (!note.isEmpty()) {
            out.write("    <DD>" + escaped(note) + "\n");
        }
    }

    private void attribute(String name, String value) throws IOException {
        out.write(" " + name + "=\"" + escaped(value) + "\"");
    }

    private static String tags(Tags tags) {
        return tags.list().stream().map(NetscapeWriter::words).collect(Collectors.joining(","));
    }

    /** As it was first typed; by its name where a comma in it would make two of it. */
    private static String words(Tag tag) {
        return tag.label().contains(",") ? tag.name() : tag.label();
    }

    /** Control characters by number, so that a terminal does not obey them. */
    private static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\n', '\t' -> html.append(c);
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        html.append("&#").append((int) c).append(';');
                    } else {
                        html.append(c);
                    }
                }
            }
        }
        return html.toString();
    }
}

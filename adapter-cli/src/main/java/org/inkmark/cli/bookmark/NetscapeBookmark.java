package org.inkmark.cli.bookmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.inkmark.application.bookmark.ImportBookmark;
import org.inkmark.domain.bookmark.Visibility;
import org.jsoup.nodes.Element;

/** What the attributes of an address say. */
final class NetscapeBookmark {
    private static final String TAG_TO_READ = "toread";

    private NetscapeBookmark() {}

    static ImportBookmark read(Element element, String address, String title, List<String> folders) {
        var tags = Arrays.stream(attribute(element, NetscapeFormat.TAGS).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        var isMarked = element.attributes().hasKeyIgnoreCase(NetscapeFormat.TO_READ);
        return new ImportBookmark(
                address,
                title,
                "",
                Stream.concat(folders.stream(), tags.stream().filter(tag -> isMarked || !isToRead(tag)))
                        .toList(),
                isSet(element, NetscapeFormat.PRIVATE, true) ? Visibility.PRIVATE : Visibility.PUBLIC,
                isMarked
                        ? isSet(element, NetscapeFormat.TO_READ, true)
                        : tags.stream().anyMatch(NetscapeBookmark::isToRead),
                BookmarkDates.parseExact(attribute(element, NetscapeFormat.EXACT_DATE))
                        .or(() -> BookmarkDates.parse(attribute(element, NetscapeFormat.ADD_DATE))));
    }

    static ImportBookmark noted(ImportBookmark bookmark, String note) {
        return new ImportBookmark(
                bookmark.address(),
                bookmark.title(),
                note,
                bookmark.tags(),
                bookmark.visibility(),
                bookmark.toRead(),
                bookmark.addedAt());
    }

    /** Services without a mark of their own kept it as a tag. */
    private static boolean isToRead(String tag) {
        return tag.equalsIgnoreCase(TAG_TO_READ);
    }

    private static boolean isSet(Element element, String name, boolean otherwise) {
        return switch (attribute(element, name).strip()) {
            case "" -> otherwise;
            case "0", "false", "no" -> false;
            default -> true;
        };
    }

    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }
}

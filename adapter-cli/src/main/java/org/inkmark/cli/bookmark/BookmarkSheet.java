package org.inkmark.cli.bookmark;

import static org.inkmark.cli.output.Field.column;
import static org.inkmark.cli.output.Field.detail;

import java.util.List;
import java.util.Locale;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.cli.output.Sheet;
import org.inkmark.domain.tag.Tag;

/** How bookmarks are printed. */
final class BookmarkSheet {
    static final Sheet<BookmarkView> SHEET = new Sheet<>(List.of(
            column("address", view -> view.bookmark().address().typed()),
            column("title", view -> view.bookmark().title()),
            column("user", view -> view.owner().username().value()),
            column("visibility", view -> view.bookmark().visibility().name().toLowerCase(Locale.ROOT)),
            column("toRead", view -> view.bookmark().toRead()),
            column("tags", view -> view.bookmark().tags().list().stream()
                    .map(Tag::name)
                    .toList()),
            detail("lang", view -> view.bookmark().lang()),
            detail("createdAt", view -> view.bookmark().createdAt()),
            detail("updatedAt", view -> view.bookmark().updatedAt()),
            detail("note", view -> view.bookmark().note())));

    private BookmarkSheet() {}
}

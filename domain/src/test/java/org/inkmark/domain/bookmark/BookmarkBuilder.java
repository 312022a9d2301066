package org.inkmark.domain.bookmark;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;

/** {@code aBookmark().of(alice).at("https://example.org/").build()}: private, with an id of its own, unless said otherwise. */
public final class BookmarkBuilder {

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private BookmarkId id = new BookmarkId(IDS.incrementAndGet());
    private UserId owner = new UserId(1);
    private WebAddress address = WebAddress.of("https://example.org/" + id);
    private String title = "A bookmark";
    private String note = "";
    private Optional<LanguageTag> lang = Optional.empty();
    private Tags tags = Tags.none();
    private Visibility visibility = Visibility.PRIVATE;
    private boolean toRead;
    private Instant createdAt = Instant.parse("2026-01-01T08:00:00Z");
    private Optional<Instant> updatedAt = Optional.empty();

    private BookmarkBuilder() {}

    public static BookmarkBuilder aBookmark() {
        return new BookmarkBuilder();
    }

    public BookmarkBuilder withId(long value) {
        id = new BookmarkId(value);
        return this;
    }

    public BookmarkBuilder of(User user) {
        owner = user.id();
        return this;
    }

    public BookmarkBuilder at(String typed) {
        address = WebAddress.of(typed);
        return this;
    }

    public BookmarkBuilder titled(String text) {
        title = text;
        return this;
    }

    public BookmarkBuilder noting(String text) {
        note = text;
        return this;
    }

    public BookmarkBuilder in(String language) {
        lang = Optional.of(new LanguageTag(language));
        return this;
    }

    public BookmarkBuilder tagged(String... typed) {
        tags = Tags.of(typed);
        return this;
    }

    /** For everybody to see. */
    public BookmarkBuilder shared() {
        visibility = Visibility.PUBLIC;
        return this;
    }

    public BookmarkBuilder toRead() {
        toRead = true;
        return this;
    }

    public BookmarkBuilder addedAt(Instant at) {
        createdAt = at;
        return this;
    }

    public BookmarkBuilder changedAt(Instant at) {
        updatedAt = Optional.of(at);
        return this;
    }

    public Bookmark build() {
        return new Bookmark(
                id,
                owner,
                address,
                title,
                note,
                lang,
                tags,
                visibility,
                toRead,
                createdAt,
                updatedAt.orElse(createdAt),
                0);
    }
}

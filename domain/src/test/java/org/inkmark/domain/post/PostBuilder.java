package org.inkmark.domain.post;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;

/** {@code aPost().by(alice).titled("Hello").published(at).build()}: a draft with an id of its own, unless said otherwise. */
public final class PostBuilder {

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private PostId id = new PostId(IDS.incrementAndGet());
    private UserId author = new UserId(1);
    private String title = "A post";
    private Slug slug = new Slug("post-" + id);
    private Optional<String> description = Optional.empty();
    private String markdown = "Some words.";
    private Optional<LanguageTag> lang = Optional.empty();
    private Tags tags = Tags.none();
    private Publication publication = Publication.draft();
    private boolean everPublic;
    private Instant createdAt = Instant.parse("2026-01-01T08:00:00Z");
    private Optional<Instant> updatedAt = Optional.empty();

    private PostBuilder() {}

    public static PostBuilder aPost() {
        return new PostBuilder();
    }

    public PostBuilder withId(long value) {
        id = new PostId(value);
        return this;
    }

    public PostBuilder by(User user) {
        author = user.id();
        return this;
    }

    public PostBuilder titled(String text) {
        title = text;
        return this;
    }

    public PostBuilder slug(String text) {
        slug = new Slug(text);
        return this;
    }

    public PostBuilder about(String text) {
        description = Optional.of(text);
        return this;
    }

    public PostBuilder saying(String text) {
        markdown = text;
        return this;
    }

    public PostBuilder in(String language) {
        lang = Optional.of(new LanguageTag(language));
        return this;
    }

    public PostBuilder tagged(String... typed) {
        tags = Tags.of(typed);
        return this;
    }

    public PostBuilder published(Instant at) {
        publication = Publication.published(at);
        return this;
    }

    /** Readers were able to see it before its last change. */
    public PostBuilder everPublic() {
        everPublic = true;
        return this;
    }

    public PostBuilder createdAt(Instant at) {
        createdAt = at;
        return this;
    }

    public PostBuilder changedAt(Instant at) {
        updatedAt = Optional.of(at);
        return this;
    }

    public Post build() {
        return new Post(
                id,
                author,
                title,
                slug,
                description,
                markdown,
                lang,
                tags,
                publication,
                everPublic,
                createdAt,
                updatedAt.orElse(createdAt),
                0);
    }
}

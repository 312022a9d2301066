package org.inkmark.web.markdown;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.post.PostView;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.user.Role;

/** The HTML of posts and notes, kept as long as there is room: a text of one version and one role never changes. */
@Singleton
public class RenderedTexts {
    /** In characters, which take one byte each where they are Latin and two elsewhere. */
    private static final long ROOM = 16L * 1024 * 1024;

    /** What an entry takes beside its text. */
    private static final int ENTRY = 200;

    /** Of headings within a post's page, whose title is the first level. */
    private static final int BELOW_TITLE = 2;

    /** Of headings within a list, whose items' titles are the second level. */
    private static final int BELOW_ITEM = 3;

    private enum Kind {
        POST,
        EXCERPT,
        NOTE
    }

    private record Key(Kind kind, long id, long version, Role author) {}

    private final Markdown markdown;
    private final Cache<Key, Markdown.Excerpt> cache = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, Markdown.Excerpt text) -> text.html().html().length() + ENTRY)
            .build();

    RenderedTexts(Markdown markdown) {
        this.markdown = markdown;
    }

    public SafeHtml whole(PostView view) {
        var post = view.post();
        var author = view.author().role();
        return cache.get(
                        new Key(Kind.POST, post.id().value(), post.version(), author),
                        _ -> new Markdown.Excerpt(
                                markdown.whole(post.markdown(), prefix(post), BELOW_TITLE, author), false))
                .html();
    }

    public Markdown.Excerpt excerpt(PostView view) {
        var post = view.post();
        var author = view.author().role();
        return cache.get(
                new Key(Kind.EXCERPT, post.id().value(), post.version(), author),
                _ -> markdown.excerpt(post.markdown(), prefix(post), BELOW_ITEM, author));
    }

    public SafeHtml note(BookmarkView view) {
        var bookmark = view.bookmark();
        var owner = view.owner().role();
        return cache.get(
                        new Key(Kind.NOTE, bookmark.id().value(), bookmark.version(), owner),
                        _ -> new Markdown.Excerpt(
                                markdown.whole(bookmark.note(), "b" + bookmark.id() + "-", BELOW_ITEM, owner), false))
                .html();
    }

    private static String prefix(Post post) {
        return "p" + post.id() + "-";
    }
}

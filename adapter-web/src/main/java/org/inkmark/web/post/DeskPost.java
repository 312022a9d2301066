package org.inkmark.web.post;

import java.time.Instant;
import java.util.Locale;
import org.inkmark.application.post.PostView;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.site.Site;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.ShownTime;
import org.jspecify.annotations.Nullable;

/**
 * A post as those see it who may change it.
 *
 * @param state     {@code draft}, {@code scheduled} or {@code published}
 * @param published from when on it is public, none for a draft
 * @param look      where to read it: its public address, or the preview
 */
public record DeskPost(
        String id,
        String title,
        String state,
        String author,
        ShownTime changed,
        @Nullable ShownTime published,
        String look,
        String edit,
        String publish,
        String withdraw,
        String delete) {

    static DeskPost of(PostView view, Instant now, Site site, Links links) {
        var post = view.post();
        var slug = post.slug().value();
        var state = post.stateAt(now);
        return new DeskPost(
                post.id().toString(),
                post.title(),
                state.name().toLowerCase(Locale.ROOT),
                view.author().name(),
                ShownTime.minute(post.updatedAt(), site),
                post.publication()
                        .publishedAt()
                        .map(at -> ShownTime.minute(at, site))
                        .orElse(null),
                state == PostState.PUBLISHED ? links.post(slug) : links.previewPost(slug),
                links.editPost(slug),
                links.publishPost(slug),
                links.withdrawPost(slug),
                links.deletePost(slug));
    }

    public boolean isDraft() {
        return state.equals("draft");
    }

    public boolean isPublished() {
        return state.equals("published");
    }
}

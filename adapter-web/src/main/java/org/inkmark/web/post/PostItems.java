package org.inkmark.web.post;

import jakarta.inject.Singleton;
import java.util.List;
import org.inkmark.application.post.PostView;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.link.Links;
import org.inkmark.web.markdown.Markdown;
import org.inkmark.web.markdown.RenderedTexts;
import org.inkmark.web.markdown.SafeHtml;
import org.inkmark.web.page.ShownTime;
import org.inkmark.web.page.TagLink;

/** Makes of posts what pages show. */
@Singleton
class PostItems {
    private final BrowseSite site;
    private final Links links;
    private final RenderedTexts texts;

    PostItems(BrowseSite site, Links links, RenderedTexts texts) {
        this.site = site;
        this.links = links;
        this.texts = texts;
    }

    PostItem whole(PostView view, Actor reader) {
        return item(view, texts.whole(view), false, reader, site.site());
    }

    List<PostItem> beginnings(Page<PostView> page, Actor reader) {
        var settings = site.site();
        return page.items().stream()
                .map(view -> beginning(view, reader, settings))
                .toList();
    }

    private PostItem beginning(PostView view, Actor reader, Site settings) {
        Markdown.Excerpt excerpt = texts.excerpt(view);
        return item(view, excerpt.html(), excerpt.isCut(), reader, settings);
    }

    private PostItem item(PostView view, SafeHtml text, boolean isCut, Actor reader, Site settings) {
        var post = view.post();
        var slug = post.slug().value();
        var username = view.author().username().value();
        return new PostItem(
                post.title(),
                post.description().orElse(null),
                links.post(slug),
                post.lang().map(LanguageTag::value).orElse(null),
                post.publication()
                        .publishedAt()
                        .map(at -> ShownTime.day(at, settings))
                        .orElse(null),
                view.author().name(),
                links.author(username),
                TagLink.of(post.tags(), links),
                text,
                isCut,
                post.mayBeChangedBy(reader)
                        ? new PostItem.ChangeLinks(links.editPost(slug), links.deletePost(slug))
                        : null);
    }
}

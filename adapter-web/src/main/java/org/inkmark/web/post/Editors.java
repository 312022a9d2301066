package org.inkmark.web.post;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PostView;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.DomainException;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.ResumableForm;

/** Opens editors: for a new post, for one there is, and once more for words whose session has ended. */
@Singleton
class Editors implements ResumableForm {
    private static final String NEW = "/desk/posts/new";
    private static final Pattern EXISTING = Pattern.compile("/desk/posts/([a-z0-9-]+)/edit");

    private final BrowsePosts posts;
    private final BrowseSite site;
    private final InstantSource clock;
    private final Links links;

    Editors(BrowsePosts posts, BrowseSite site, InstantSource clock, Links links) {
        this.posts = posts;
        this.site = site;
        this.clock = clock;
        this.links = links;
    }

    EditorPage blank(PostForm form) {
        return EditorPage.of(links.newPost(), form, null, zone());
    }

    EditorPage existing(PostView view, PostForm form) {
        var slug = view.post().slug().value();
        return EditorPage.of(
                links.editPost(slug), form, DeskPost.of(view, clock.instant(), site.site(), links), zone());
    }

    /** Both texts; sending the form again overwrites the other one knowingly. */
    EditorPage stale(PostView now, PostForm typed) {
        var post = now.post();
        return existing(now, typed.withVersion(post.version()))
                .beside(new EditorPage.Current(post.title(), post.markdown()));
    }

    PublishTime publishTime(PostForm form) {
        return form.publishTime(site.site());
    }

    PostState stateOf(Post post) {
        return post.stateAt(clock.instant());
    }

    @Override
    public Optional<ModelAndView<Object>> page(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        var form = PostForm.typed(typed);
        var existing = EXISTING.matcher(to.path());
        if (existing.matches()) {
            return Optional.of(view(reopened(existing.group(1), form, actor).saying(message)));
        }
        return to.path().equals(NEW) ? Optional.of(view(blank(form).saying(message))) : Optional.empty();
    }

    /** Where the post has gone meanwhile, its words become a new one. */
    private EditorPage reopened(String slug, PostForm form, Actor actor) {
        try {
            return existing(posts.showForChange(actor, slug), form);
        } catch (DomainException e) {
            return blank(form);
        }
    }

    private String zone() {
        return site.site().zone().getId();
    }

    private static ModelAndView<Object> view(EditorPage editor) {
        return new ModelAndView<>("post/editor", editor);
    }
}

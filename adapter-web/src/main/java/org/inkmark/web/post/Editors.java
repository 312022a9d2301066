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
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.conflict.Conflict;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.ResumableForm;

/** Opens editors: for a new post, for one there is, and once more for words whose session has ended. */
@Singleton
class Editors implements ResumableForm {
    private static final String GONE =
            "This post is no longer there, or you may no longer change it. Nothing that you typed is"
                    + " lost: saving makes a new post of it.";
    private static final String NEW = "/desk/posts/new";
    private static final Pattern EXISTING = Pattern.compile("/desk/posts/[^/]+/edit");

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

    /** The very post for which a form was made, wherever it answers by now; none where it is gone or another's to change. */
    Optional<PostView> find(Opened opened, Actor actor) {
        return opened.id(PostId::new).flatMap(id -> posts.findForChange(actor, id));
    }

    EditorPage blank(PostForm form, Actor.SignedIn actor) {
        return EditorPage.of(links.newPost(), form, null, zone(), posts.tagsInUse(actor));
    }

    EditorPage existing(PostView view, PostForm form, Actor.SignedIn actor) {
        var slug = view.post().slug().value();
        return EditorPage.of(
                links.editPost(slug),
                form,
                DeskPost.of(view, clock.instant(), site.site(), links),
                zone(),
                posts.tagsInUse(actor));
    }

    /** Both versions; sending the form again overwrites the other one knowingly. */
    EditorPage stale(PostView now, PostForm typed, Actor.SignedIn actor) {
        return existing(now, typed.reopened(now.post()), actor).beside(conflict(now.post(), typed));
    }

    /** What was typed for a post that is there no longer, as a new one. */
    EditorPage gone(PostForm typed, Actor.SignedIn actor) {
        return blank(typed.forNewPost(), actor).saying(GONE);
    }

    Conflict conflict(Post now, PostForm typed) {
        return typed.conflictWith(now, site.site());
    }

    PublishTime publishTime(PostForm form) {
        return form.publishTime(site.site());
    }

    PostState stateOf(Post post) {
        return post.stateAt(clock.instant());
    }

    @Override
    public boolean isSentTo(DeskPath to) {
        return isNew(to) || EXISTING.matcher(to.path()).matches();
    }

    @Override
    public ModelAndView<Object> page(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        var form = PostForm.typed(typed);
        return view(isNew(to) ? blank(form, actor).saying(message) : reopened(form, actor, message));
    }

    private static boolean isNew(DeskPath to) {
        return to.path().equals(NEW);
    }

    private EditorPage reopened(PostForm form, Actor.SignedIn actor, String message) {
        return find(form.opened(), actor)
                .map(view -> isStale(view, form)
                        ? stale(view, form, actor)
                        : existing(view, form, actor).saying(message))
                .orElseGet(() -> gone(form, actor));
    }

    private static boolean isStale(PostView now, PostForm form) {
        return !PostForm.opened(now.post()).equals(form.opened());
    }

    private String zone() {
        return site.site().zone().getId();
    }

    private static ModelAndView<Object> view(EditorPage editor) {
        return new ModelAndView<>("post/editor", editor);
    }
}

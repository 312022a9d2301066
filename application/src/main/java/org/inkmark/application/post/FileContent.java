package org.inkmark.application.post;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.Text;
import org.inkmark.domain.Validation;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.tag.Tags;

/** What an imported file says, checked. */
record FileContent(
        String title,
        Optional<Slug> slug,
        Optional<Slug> likelySlug,
        Optional<String> description,
        String markdown,
        Optional<LanguageTag> lang,
        Tags tags,
        List<PostPath> formerPaths) {

    static FileContent of(ImportPost command) {
        var check = new Validation();
        var title = check.check(() -> Post.title(command.title()));
        var slug = check.check(() -> command.slug().map(Slug::new));
        var likelySlug = check.check(() -> command.likelySlug().map(Slug::new));
        var description = check.check(() -> command.description().flatMap(Post::description));
        var markdown = check.check(() -> Post.markdown(command.markdown()));
        var lang = check.check(() -> command.lang().flatMap(LanguageTag::typed));
        var tags = check.check(() -> Tags.of(command.tags()));
        var paths = check.check(
                () -> command.formerPaths().stream().map(PostPath::ofAddress).toList());
        check.throwIfBroken();
        return new FileContent(
                title.orElseThrow(),
                slug.orElseThrow(),
                likelySlug.orElseThrow(),
                description.orElseThrow(),
                markdown.orElseThrow(),
                lang.orElseThrow(),
                tags.orElseThrow(),
                paths.orElseThrow());
    }

    /** Not the body. */
    @Override
    public String toString() {
        return "FileContent " + Text.quoted(title);
    }
}

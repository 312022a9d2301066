package org.inkmark.web.post;

import java.util.List;
import org.inkmark.web.markdown.SafeHtml;
import org.inkmark.web.page.ShownTime;
import org.inkmark.web.page.TagLink;
import org.jspecify.annotations.Nullable;

/**
 * A post as readers see it, whole or its beginning.
 *
 * @param lang      where it is not the site's
 * @param published none for a draft
 * @param isCut     whether there is more to read than {@code text}
 * @param change    where the reader may change it
 */
public record PostItem(
        String title,
        @Nullable String description,
        String href,
        @Nullable String lang,
        @Nullable ShownTime published,
        String author,
        String authorHref,
        List<TagLink> tags,
        SafeHtml text,
        boolean isCut,
        @Nullable ChangeLinks change) {

    /** Where to change and delete a post. */
    public record ChangeLinks(String edit, String delete) {}
}

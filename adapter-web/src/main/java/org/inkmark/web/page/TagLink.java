package org.inkmark.web.page;

import java.util.List;
import org.inkmark.domain.tag.Tags;
import org.inkmark.web.link.Links;

/** A tag, and where its posts are listed. */
public record TagLink(String label, String href) {
    public static List<TagLink> of(Tags tags, Links links) {
        return tags.list().stream()
                .map(tag -> new TagLink(tag.label(), links.tag(tag.name())))
                .toList();
    }
}

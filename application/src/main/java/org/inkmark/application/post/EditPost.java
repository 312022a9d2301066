package org.inkmark.application.post;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change to a post. What is absent stays as it is.
 *
 * @param version the version that was read before the change, so that a change by somebody else in between is told; absent
 *                where nobody read it
 * @param slug    blank: made from the title again, unless the post was ever public
 * @param description blank: none
 * @param lang    blank: the site's
 * @param publish to be published together with the change
 */
public record EditPost(
        OptionalLong version,
        Optional<String> title,
        Optional<String> slug,
        Optional<String> description,
        Optional<String> markdown,
        Optional<List<String>> tags,
        Optional<String> lang,
        Optional<PublishTime> publish) {

    public static EditPost nothing() {
        return new EditPost(
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public EditPost version(long read) {
        return new EditPost(OptionalLong.of(read), title, slug, description, markdown, tags, lang, publish);
    }

    public EditPost title(String typed) {
        return new EditPost(version, Optional.of(typed), slug, description, markdown, tags, lang, publish);
    }

    public EditPost slug(String typed) {
        return new EditPost(version, title, Optional.of(typed), description, markdown, tags, lang, publish);
    }

    public EditPost markdown(String typed) {
        return new EditPost(version, title, slug, description, Optional.of(typed), tags, lang, publish);
    }

    public EditPost tags(List<String> typed) {
        return new EditPost(version, title, slug, description, markdown, Optional.of(typed), lang, publish);
    }

    public EditPost publish(PublishTime when) {
        return new EditPost(version, title, slug, description, markdown, tags, lang, Optional.of(when));
    }

    /** Not the body. */
    @Override
    public String toString() {
        return "EditPost";
    }
}

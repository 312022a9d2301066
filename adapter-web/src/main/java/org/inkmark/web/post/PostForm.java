package org.inkmark.web.post;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.application.post.EditPost;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.post.WritePost;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.tag.Tags;
import org.inkmark.web.form.Form;

/**
 * The fields of the editor, as they were typed.
 *
 * @param at      when to publish, a local date and time in the site's zone; empty for at once
 * @param version of the post that was opened, empty for a new one
 */
public record PostForm(String title, String body, String tags, String slug, String lang, String at, String version) {

    /** The domain's fields as the editor labels them. */
    static final Map<String, String> LABELS = Map.of(
            "title", "The title",
            "body", "The text",
            "tag", "A tag",
            "tags", "The tags",
            "slug", "The address",
            "lang", "The language",
            "at", "The time of publication");

    static PostForm blank() {
        return new PostForm("", "", "", "", "", "", "");
    }

    static PostForm of(Post post) {
        return new PostForm(
                post.title(),
                post.markdown(),
                post.tags().typed(),
                post.slug().value(),
                post.lang().map(LanguageTag::value).orElse(""),
                "",
                Long.toString(post.version()));
    }

    static PostForm typed(Form form) {
        return new PostForm(
                form.text("title"),
                form.text("body"),
                form.text("tags"),
                form.text("slug"),
                form.text("lang"),
                form.text("at"),
                form.text("version"));
    }

    PostForm withVersion(long next) {
        return new PostForm(title, body, tags, slug, lang, at, Long.toString(next));
    }

    WritePost write(Optional<PublishTime> publish) {
        return new WritePost(
                Optional.empty(), title, Optional.of(slug), body, Tags.split(tags), Optional.of(lang), publish);
    }

    /** @param current the slug until now: where the field still holds it, nothing was typed there */
    EditPost edit(String current, Optional<PublishTime> publish) {
        return new EditPost(
                version.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(version)) : OptionalLong.empty(),
                Optional.of(title),
                slug.equals(current) ? Optional.empty() : Optional.of(slug),
                Optional.of(body),
                Optional.of(Tags.split(tags)),
                Optional.of(lang),
                publish);
    }

    /** @throws InvalidValue if the field for the time holds none */
    PublishTime publishTime(Site site) {
        if (at.isBlank()) {
            return PublishTime.now();
        }
        try {
            return PublishTime.at(instant(at.strip(), site));
        } catch (DateTimeParseException e) {
            throw new InvalidValue("at", "must be a date and time like 2027-01-31T08:00");
        }
    }

    private static Instant instant(String local, Site site) {
        return LocalDateTime.parse(local).atZone(site.zone()).toInstant();
    }
}

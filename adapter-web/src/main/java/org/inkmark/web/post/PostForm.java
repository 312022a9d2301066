package org.inkmark.web.post;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.application.post.EditPost;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.post.WritePost;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.tag.Tags;
import org.inkmark.web.conflict.Conflict;
import org.inkmark.web.conflict.Difference;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;

/**
 * The fields of the editor, as they were typed.
 *
 * @param at when to publish, a local date and time in the site's zone; empty for at once
 */
public record PostForm(
        Opened opened,
        String title,
        String description,
        String body,
        String tags,
        String slug,
        String lang,
        String at) {

    /** Where the domain's fields are typed. */
    static final Map<String, Control> CONTROLS = Map.of(
            "title",
            new Control("title", "The title"),
            "description",
            new Control("description", "The description"),
            "body",
            new Control("body", "The text"),
            "tag",
            new Control("tags", "A tag"),
            "tags",
            new Control("tags", "The tags"),
            "slug",
            new Control("slug", "The address"),
            "lang",
            new Control("lang", "The language"),
            "published at",
            new Control("at", "The time of publication"));

    /** A description is one line, however it was typed into a field of several. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** How many characters a title may have. */
    public int maxTitle() {
        return Post.MAX_TITLE;
    }

    static PostForm blank() {
        return new PostForm(Opened.nothing(), "", "", "", "", "", "", "");
    }

    static PostForm of(Post post) {
        return new PostForm(
                opened(post),
                post.title(),
                post.description().orElse(""),
                post.markdown(),
                post.tags().typed(),
                post.slug().value(),
                post.lang().map(LanguageTag::value).orElse(""),
                "");
    }

    static Opened opened(Post post) {
        return Opened.of(post.id(), post.slug().value(), post.version());
    }

    static PostForm typed(Form form) {
        return new PostForm(
                Opened.sent(form),
                form.text("title"),
                LINE_BREAK.matcher(form.text("description")).replaceAll(" "),
                form.text("body"),
                form.text("tags"),
                form.text("slug"),
                form.text("lang"),
                form.text("at"));
    }

    /** The same words for the post as it is now, at the address that it has now unless another was typed. */
    PostForm reopened(Post now) {
        return new PostForm(
                opened(now),
                title,
                description,
                body,
                tags,
                opened.renamed(slug).orElse(now.slug().value()),
                lang,
                at);
    }

    /** The same words for a new post, at an address of its own unless one was typed. */
    PostForm forNewPost() {
        return new PostForm(
                Opened.nothing(),
                title,
                description,
                body,
                tags,
                opened.renamed(slug).orElse(""),
                lang,
                at);
    }

    /** What sending this would replace of the post as it is kept. */
    Conflict conflictWith(Post kept, Site site) {
        var other = of(kept);
        var fields = Difference.among(
                new Difference("Title", title.strip(), other.title),
                new Difference("Description", description.strip(), other.description),
                Difference.ofTags(tags, kept.tags()),
                new Difference(
                        "Address of the post",
                        opened.renamed(slug).map(String::strip).orElse(other.slug),
                        other.slug),
                new Difference("Language", lang.strip(), other.lang),
                new Difference("Publish at", at, at.isEmpty() ? "" : localTime(kept, site)));
        return Conflict.of(fields, body, other.body);
    }

    private static String localTime(Post post, Site site) {
        return post.publication()
                .publishedAt()
                .map(instant -> instant.atZone(site.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
                .map(LocalDateTime::toString)
                .orElse("");
    }

    WritePost write(Optional<PublishTime> publish) {
        return new WritePost(
                Optional.empty(),
                title,
                Optional.of(slug),
                Optional.of(description),
                body,
                Tags.split(tags),
                Optional.of(lang),
                publish);
    }

    EditPost edit(Optional<PublishTime> publish) {
        return new EditPost(
                opened.versionRead(),
                Optional.of(title),
                opened.renamed(slug),
                Optional.of(description),
                Optional.of(body),
                Optional.of(Tags.split(tags)),
                Optional.of(lang),
                publish);
    }

    PublishTime publishTime(Site site) {
        if (at.isBlank()) {
            return PublishTime.now();
        }
        try {
            return PublishTime.at(instant(at.strip(), site));
        } catch (DateTimeParseException e) {
            return PublishTime.unreadable("must be a date and time like 2027-01-31T08:00");
        }
    }

    private static Instant instant(String local, Site site) {
        return LocalDateTime.parse(local).atZone(site.zone()).toInstant();
    }
}

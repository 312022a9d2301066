package org.inkmark.persistence.post;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.tag.Tags;
import org.inkmark.persistence.row.Chunks;
import org.inkmark.persistence.tag.TagLabels;

/** The tags of posts, in the order of their names. */
@Singleton
final class PostTags {

    private final PostTagRows rows;
    private final TagLabels labels;

    PostTags(PostTagRows rows, TagLabels labels) {
        this.rows = rows;
        this.labels = labels;
    }

    Map<Long, Tags> of(List<Long> posts) {
        return Chunks.find(posts, rows::of).stream()
                .collect(groupingBy(
                        PostTagLabel::postId, mapping(PostTagLabel::toTag, collectingAndThen(toList(), Tags::new))));
    }

    void add(Collection<Post> posts) {
        labels.keep(posts.stream().flatMap(post -> post.tags().list().stream()));
        var added = posts.stream()
                .flatMap(post -> post.tags().list().stream().map(tag -> PostTagRow.of(post, tag)))
                .toList();
        if (!added.isEmpty()) {
            rows.saveAll(added);
        }
    }

    /** Writes them anew: each carries the post's publication. */
    void replace(Post post) {
        rows.deleteByPost(post.id().value());
        add(List.of(post));
    }
}

package org.inkmark.persistence.post;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.tag.Tag;
import org.inkmark.persistence.row.MicrosConverter;
import org.jspecify.annotations.Nullable;

/** A tag of a post; carries the post's publication, so that a tag's page is read from one index. */
@Entity
@Table(name = "post_tags", indexes = @Index(name = "ix_post_tags_published", columnList = "tag, published_at, post_id"))
@MappedEntity(value = "post_tags", escape = false)
record PostTagRow(
        @EmbeddedId Key key,

        @Column(name = "published_at") @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) @Nullable
        Instant publishedAt) {

    @Embeddable
    record Key(
            @ManyToOne
            @JoinColumn(
                    name = "post_id",
                    nullable = false,
                    foreignKey = @ForeignKey(name = "fk_post_tags_post", foreignKeyDefinition = "on delete cascade"))
            PostKeyRow post,

            @Column(name = "tag", nullable = false, length = 2 * Tag.MAX_LENGTH)
            String tag) {}

    static PostTagRow of(Post post, Tag tag) {
        return new PostTagRow(
                new Key(PostKeyRow.of(post.id()), tag.name()),
                post.publication().publishedAt().orElse(null));
    }
}

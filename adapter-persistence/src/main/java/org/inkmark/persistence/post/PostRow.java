package org.inkmark.persistence.post;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.Publication;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.tag.Tags;
import org.inkmark.persistence.row.MicrosConverter;
import org.inkmark.persistence.user.UserKeyRow;
import org.jspecify.annotations.Nullable;

@Entity
@Table(
        name = "posts",
        indexes = {
            @Index(name = "ix_posts_published", columnList = "published_at, id"),
            @Index(name = "ix_posts_author_published", columnList = "author_id, published_at, id"),
            @Index(name = "ix_posts_author_updated", columnList = "author_id, updated_at, id"),
            // for lists that are searched: what they ask of a post stands in the index
            @Index(name = "ix_posts_author_changed", columnList = "author_id, updated_at, id, published_at, title"),
            @Index(name = "ix_posts_changed", columnList = "updated_at, id, published_at, title")
        })
@MappedEntity(value = "posts", escape = false)
record PostRow(
        @Id @Column(name = "id", nullable = false) long id,

        @ManyToOne
        @JoinColumn(
                name = "author_id",
                nullable = false,
                foreignKey = @ForeignKey(name = "fk_posts_author", foreignKeyDefinition = "on delete restrict"))
        UserKeyRow author,

        @Column(name = "title", nullable = false, length = 2 * Post.MAX_TITLE)
        String title,

        @Column(name = "description", length = 2 * Post.MAX_DESCRIPTION) @Nullable
        String description,

        @Lob @Column(name = "markdown", nullable = false) String markdown,

        @Column(name = "lang", length = LanguageTag.MAX_LENGTH) @Nullable
        String lang,

        @Column(name = "published_at") @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) @Nullable
        Instant publishedAt,

        @Column(name = "created_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant createdAt,

        @Column(name = "updated_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant updatedAt,

        @Version @Column(name = "version", nullable = false) long version) {

    static PostRow of(Post post) {
        return new PostRow(
                post.id().value(),
                UserKeyRow.of(post.author()),
                post.title(),
                post.description().orElse(null),
                post.markdown(),
                post.lang().map(LanguageTag::value).orElse(null),
                post.publication().publishedAt().orElse(null),
                post.createdAt(),
                post.updatedAt(),
                post.version());
    }

    Post toPost(Slug slug, boolean everPublic, Tags tags) {
        return new Post(
                new PostId(id),
                author.userId(),
                title,
                slug,
                Optional.ofNullable(description),
                markdown,
                Optional.ofNullable(lang).map(LanguageTag::new),
                tags,
                Publication.of(Optional.ofNullable(publishedAt)),
                everPublic,
                createdAt,
                updatedAt,
                version);
    }
}

package org.inkmark.persistence.post;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostPath;
import org.inkmark.persistence.row.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A path at which a post answers or answered.
 *
 * @param post      none once the post is deleted
 * @param isCurrent one path of each post is
 * @param wasPublic whether the post was ever public, the same for all its paths
 */
@Entity
@Table(name = "post_paths", indexes = @Index(name = "ix_post_paths_post", columnList = "post_id"))
@MappedEntity(value = "post_paths", escape = false)
@SuppressWarnings("ArrayRecordComponent")
record PostPathRow(
        @Id @Column(name = "path_hash", nullable = false, length = Sha256.LENGTH)
        byte[] pathHash,

        @Column(name = "path", nullable = false, length = 2 * PostPath.MAX_LENGTH)
        String path,

        @ManyToOne
        @JoinColumn(
                name = "post_id",
                foreignKey = @ForeignKey(name = "fk_post_paths_post", foreignKeyDefinition = "on delete set null"))
        @Nullable
        PostKeyRow post,

        @Column(name = "is_current", nullable = false) boolean isCurrent,
        @Column(name = "was_public", nullable = false) boolean wasPublic) {

    static PostPathRow of(PostPath path, PostId post, boolean isCurrent, boolean wasPublic) {
        return new PostPathRow(hash(path), path.value(), PostKeyRow.of(post), isCurrent, wasPublic);
    }

    static byte[] hash(PostPath path) {
        return Sha256.of(path.bytes());
    }

    boolean belongsTo(PostId wanted) {
        return post != null && post.id() == wanted.value();
    }
}

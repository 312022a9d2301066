package org.inkmark.persistence.post;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HexFormat;
import java.util.Optional;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostImport;
import org.inkmark.persistence.row.Sha256;
import org.jspecify.annotations.Nullable;

@Entity
@Table(
        name = "imports",
        indexes = {
            @Index(name = "ix_imports_post", columnList = "post_id"),
            @Index(name = "ix_imports_content", columnList = "content_hash")
        })
@MappedEntity(value = "imports", escape = false)
@SuppressWarnings("ArrayRecordComponent")
record ImportRow(
        @Id @Column(name = "source_hash", nullable = false, length = Sha256.LENGTH)
        byte[] sourceHash,

        @Lob @Column(name = "source", nullable = false) String source,

        @Column(name = "content_hash", nullable = false, length = Sha256.LENGTH)
        byte[] contentHash,

        @ManyToOne
        @JoinColumn(
                name = "post_id",
                foreignKey = @ForeignKey(name = "fk_imports_post", foreignKeyDefinition = "on delete set null"))
        @Nullable
        PostKeyRow post,

        @Column(name = "post_version", nullable = false) long postVersion) {

    static ImportRow of(PostImport imported) {
        return new ImportRow(
                Sha256.of(imported.source()),
                imported.source(),
                HexFormat.of().parseHex(imported.contentHash()),
                imported.post().map(PostKeyRow::of).orElse(null),
                imported.postVersion());
    }

    PostImport toImport() {
        return new PostImport(
                source,
                HexFormat.of().formatHex(contentHash),
                Optional.ofNullable(post).map(key -> new PostId(key.id())),
                postVersion);
    }
}

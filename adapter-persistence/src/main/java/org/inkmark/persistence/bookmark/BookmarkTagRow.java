package org.inkmark.persistence.bookmark;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.tag.Tag;
import org.inkmark.persistence.row.MicrosConverter;

/** A tag of a bookmark; carries what lists of a tag are ordered and restricted by, so that they are read from one index. */
@Entity
@Table(
        name = "bookmark_tags",
        indexes = {
            @Index(name = "ix_bookmark_tags_visibility", columnList = "tag, visibility, created_at, bookmark_id"),
            @Index(name = "ix_bookmark_tags_user", columnList = "user_id, tag, created_at, bookmark_id")
        })
@MappedEntity(value = "bookmark_tags", escape = false)
record BookmarkTagRow(
        @EmbeddedId Key key,

        @Column(name = "created_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant createdAt,

        @Column(name = "user_id", nullable = false) long userId,

        @Enumerated(EnumType.STRING) @Column(name = "visibility", nullable = false, length = 20)
        Visibility visibility) {

    @Embeddable
    record Key(
            @ManyToOne
            @JoinColumn(
                    name = "bookmark_id",
                    nullable = false,
                    foreignKey =
                            @ForeignKey(name = "fk_bookmark_tags_bookmark", foreignKeyDefinition = "on delete cascade"))
            BookmarkKeyRow bookmark,

            @Column(name = "tag", nullable = false, length = 2 * Tag.MAX_LENGTH)
            String tag) {}

    static BookmarkTagRow of(Bookmark bookmark, Tag tag) {
        return new BookmarkTagRow(
                new Key(BookmarkKeyRow.of(bookmark.id()), tag.name()),
                bookmark.createdAt(),
                bookmark.owner().value(),
                bookmark.visibility());
    }
}

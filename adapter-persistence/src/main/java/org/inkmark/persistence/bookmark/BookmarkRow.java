package org.inkmark.persistence.bookmark;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.tag.Tags;
import org.inkmark.persistence.row.MicrosConverter;
import org.inkmark.persistence.row.Sha256;
import org.inkmark.persistence.user.UserKeyRow;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark without its tags.
 *
 * @param address     as it was typed
 * @param addressHash of its normalised form
 */
@Entity
@Table(
        name = "bookmarks",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uk_bookmarks_address",
                        columnNames = {"user_id", "address_hash"}),
        indexes = {
            @Index(name = "ix_bookmarks_user_created", columnList = "user_id, created_at, id"),
            @Index(name = "ix_bookmarks_visibility_created", columnList = "visibility, created_at, id"),
            // for lists that are searched: what they ask of a bookmark stands in the index
            @Index(
                    name = "ix_bookmarks_user_listed",
                    columnList = "user_id, created_at, id, visibility, to_read, title")
        })
@MappedEntity(value = "bookmarks", escape = false)
@SuppressWarnings("ArrayRecordComponent")
record BookmarkRow(
        @Id @Column(name = "id", nullable = false) long id,

        @ManyToOne
        @JoinColumn(
                name = "user_id",
                nullable = false,
                foreignKey = @ForeignKey(name = "fk_bookmarks_user", foreignKeyDefinition = "on delete restrict"))
        UserKeyRow user,

        @Lob @Column(name = "address", nullable = false) String address,

        @Column(name = "address_hash", nullable = false, length = Sha256.LENGTH)
        byte[] addressHash,

        @Column(name = "title", nullable = false, length = 2 * Bookmark.MAX_TITLE)
        String title,

        @Lob @Column(name = "note", nullable = false) String note,

        @Column(name = "lang", length = LanguageTag.MAX_LENGTH) @Nullable
        String lang,

        @Enumerated(EnumType.STRING) @Column(name = "visibility", nullable = false, length = 20)
        Visibility visibility,

        @Column(name = "to_read", nullable = false) boolean toRead,

        @Column(name = "created_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant createdAt,

        @Column(name = "updated_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant updatedAt,

        @Version @Column(name = "version", nullable = false) long version) {

    static BookmarkRow of(Bookmark bookmark) {
        return new BookmarkRow(
                bookmark.id().value(),
                UserKeyRow.of(bookmark.owner()),
                bookmark.address().typed(),
                hash(bookmark.address()),
                bookmark.title(),
                bookmark.note(),
                bookmark.lang().map(LanguageTag::value).orElse(null),
                bookmark.visibility(),
                bookmark.toRead(),
                bookmark.createdAt(),
                bookmark.updatedAt(),
                bookmark.version());
    }

    static byte[] hash(WebAddress address) {
        return Sha256.of(address.normalised());
    }

    Bookmark toBookmark(Tags tags) {
        return new Bookmark(
                new BookmarkId(id),
                user.userId(),
                WebAddress.of(address),
                title,
                note,
                Optional.ofNullable(lang).map(LanguageTag::new),
                tags,
                visibility,
                toRead,
                createdAt,
                updatedAt,
                version);
    }
}

package org.inkmark.persistence.bookmark;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.inkmark.domain.bookmark.BookmarkId;

/** The bookmark to which another row refers: all that such a row has of it. */
@Entity
@Table(name = "bookmarks")
@MappedEntity(value = "bookmarks", escape = false)
record BookmarkKeyRow(
        @Id @Column(name = "id", nullable = false) Long id) {

    static BookmarkKeyRow of(BookmarkId bookmark) {
        return new BookmarkKeyRow(bookmark.value());
    }
}

package org.inkmark.persistence.tag;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.inkmark.domain.tag.Tag;

/** A tag as it was first typed. */
@Entity
@Table(name = "tags")
@MappedEntity(value = "tags", escape = false)
record TagRow(
        @Id @Column(name = "tag", nullable = false, length = 2 * Tag.MAX_LENGTH)
        String tag,

        @Column(name = "label", nullable = false, length = 2 * Tag.MAX_LENGTH)
        String label) {

    Tag toTag() {
        return new Tag(tag, label);
    }
}

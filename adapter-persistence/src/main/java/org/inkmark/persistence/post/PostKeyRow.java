package org.inkmark.persistence.post;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.inkmark.domain.post.PostId;

/** The post to which another row refers: all that such a row has of it. */
@Entity
@Table(name = "posts")
@MappedEntity(value = "posts", escape = false)
record PostKeyRow(@Id @Column(name = "id", nullable = false) Long id) {

    static PostKeyRow of(PostId post) {
        return new PostKeyRow(post.value());
    }
}

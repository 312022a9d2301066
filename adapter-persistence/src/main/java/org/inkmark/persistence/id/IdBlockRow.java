package org.inkmark.persistence.id;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The first id of one kind that no process has reserved yet. */
@Entity
@Table(name = "id_blocks")
@MappedEntity(value = "id_blocks", escape = false)
record IdBlockRow(
        @Id @Column(name = "name", nullable = false, length = 20)
        String name,

        @Column(name = "next_id", nullable = false) long nextId) {}

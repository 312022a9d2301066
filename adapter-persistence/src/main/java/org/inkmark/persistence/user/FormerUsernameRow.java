package org.inkmark.persistence.user;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.inkmark.domain.user.Username;

@Entity
@Table(name = "former_usernames")
@MappedEntity(value = "former_usernames", escape = false)
record FormerUsernameRow(
        @Id @Column(name = "username", nullable = false, length = Username.MAX_LENGTH)
        String username,

        @ManyToOne
        @JoinColumn(
                name = "user_id",
                nullable = false,
                foreignKey = @ForeignKey(name = "fk_former_usernames_user", foreignKeyDefinition = "on delete cascade"))
        UserKeyRow user) {}

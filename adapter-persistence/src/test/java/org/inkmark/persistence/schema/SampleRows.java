package org.inkmark.persistence.schema;

import jakarta.persistence.Column;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.inkmark.persistence.row.Sha256;
import org.inkmark.persistence.user.UserKeyRow;
import org.jspecify.annotations.Nullable;

/** Rows as a developer may have changed them: what they describe is more than the migrations make. */
final class SampleRows {

    @Table(
            name = "tags",
            indexes = @Index(name = "ix_tags_colour", columnList = "colour, tag"),
            uniqueConstraints = @UniqueConstraint(name = "uk_tags_place", columnNames = "place"))
    record ColouredTagRow(
            @Id @Column(name = "tag", nullable = false, length = 100)
            String tag,

            @Column(name = "place") @Nullable Long place,

            @Column(name = "colour", nullable = false, length = 20)
            String colour,

            @Column(name = "hidden", nullable = false) boolean hidden,
            @Lob @Column(name = "note") @Nullable String note,

            @ManyToOne
            @JoinColumn(
                    name = "owner_id",
                    foreignKey = @ForeignKey(name = "fk_tags_owner", foreignKeyDefinition = "on delete set null"))
            @Nullable
            UserKeyRow owner) {}

    @Table(
            name = "series",
            indexes = @Index(name = "ix_series_user", columnList = "user_id, name"),
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "uk_series_name",
                            columnNames = {"name", "user_id"}))
    @SuppressWarnings("ArrayRecordComponent")
    record SeriesRow(
            @Id @Column(name = "id", nullable = false) long id,

            @Column(name = "name", nullable = false, length = 100)
            String name,

            @Lob @Column(name = "about", nullable = false) String about,

            @Column(name = "about_hash", nullable = false, length = Sha256.LENGTH)
            byte[] aboutHash,

            @ManyToOne
            @JoinColumn(
                    name = "user_id",
                    nullable = false,
                    foreignKey = @ForeignKey(name = "fk_series_user", foreignKeyDefinition = "on delete cascade"))
            UserKeyRow user) {}

    /** An index in place of the one that MySQL and MariaDB made for the foreign key. */
    @Table(
            name = "former_usernames",
            indexes = @Index(name = "ix_former_usernames_user", columnList = "user_id, username"))
    record FormerUsernameIndexRow(
            @Id @Column(name = "username", nullable = false, length = 32)
            String username) {}

    private SampleRows() {}

    /** The tables of the site, and these. */
    static Mapping mapping() {
        return with(ColouredTagRow.class, SeriesRow.class, FormerUsernameIndexRow.class);
    }

    /** The tables of the site, and what these rows add to them. */
    static Mapping with(Class<?>... changed) {
        var rows = new ArrayList<>(Mapping.rows());
        rows.addAll(List.of(changed));
        return Mapping.of(rows);
    }
}

package org.inkmark.application.database;

import java.util.List;

/** What a developer of Inkmark does with the tables. */
public interface DesignSchema {

    /**
     * As {@link SchemaDesign#draft}, in the sources that this program was built from.
     *
     * @param words what the change is about: letters, digits, and what stands between words
     * @throws DatabaseUnusable                if there are no sources, or a migration of this program is pending
     * @throws org.inkmark.domain.InvalidValue if the words hold no letter and no digit of ASCII
     */
    List<DraftedMigration> draft(String words);
}

package org.inkmark.domain.post;

import java.util.Optional;

/** Where it is kept which files were imported. */
public interface PostImportRepository {

    Optional<PostImport> find(String source);

    /** Remembers an import, in place of an earlier one of the same source. Inside a unit of work only. */
    void put(PostImport imported);
}

package org.inkmark.domain.post;

import java.util.List;
import java.util.Optional;

/** Where it is kept which files were imported. */
public interface PostImportRepository {

    Optional<PostImport> find(String source);

    /** The imports of files with the same content. */
    List<PostImport> findByContent(String contentHash);

    /** Remembers an import, in place of an earlier one of the same source. Inside a unit of work only. */
    void put(PostImport imported);
}

package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.IMPORTS;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.post.PostImport;
import org.inkmark.domain.post.PostImportRepository;

final class InMemoryPostImports implements PostImportRepository {

    private final InMemoryStore store;

    InMemoryPostImports(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<PostImport> find(String source) {
        return Optional.ofNullable(store.read(IMPORTS).get(source));
    }

    @Override
    public List<PostImport> findByContent(String contentHash) {
        return store.read(IMPORTS).values().stream()
                .filter(imported -> imported.contentHash().equals(contentHash))
                .toList();
    }

    @Override
    public void put(PostImport imported) {
        store.write(IMPORTS).put(imported.source(), imported);
    }
}

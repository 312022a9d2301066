package org.inkmark.persistence.post;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.post.PostImport;
import org.inkmark.domain.post.PostImportRepository;
import org.inkmark.persistence.row.Sha256;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;

@Singleton
@DatabaseCalls
class JdbcPostImportRepository implements PostImportRepository {

    private final ImportRows rows;

    JdbcPostImportRepository(ImportRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<PostImport> find(String source) {
        return rows.findBySourceHash(Sha256.of(source)).map(ImportRow::toImport);
    }

    @Override
    public List<PostImport> findByContent(String contentHash) {
        return rows.findByContentHash(HexFormat.of().parseHex(contentHash)).stream()
                .map(ImportRow::toImport)
                .toList();
    }

    @Override
    @Writes
    public void put(PostImport imported) {
        if (find(imported.source()).isPresent()) {
            rows.update(ImportRow.of(imported));
        } else {
            rows.save(ImportRow.of(imported));
        }
    }
}

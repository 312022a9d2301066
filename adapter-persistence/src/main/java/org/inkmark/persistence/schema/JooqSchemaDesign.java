package org.inkmark.persistence.schema;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.inkmark.application.database.DraftedMigration;
import org.inkmark.application.database.SchemaDesign;

/** Compares by jOOQ, which no other command loads. */
@Singleton
final class JooqSchemaDesign implements SchemaDesign {

    @Override
    public List<DraftedMigration> draft(Path checkout, String words) {
        var files = new DraftFiles(checkout);
        files.requireNoNewer();
        var pairs = new Differ(Mapping.ofSite()).pairs();
        return pairs.isEmpty() ? List.of() : files.write(pairs, words);
    }
}

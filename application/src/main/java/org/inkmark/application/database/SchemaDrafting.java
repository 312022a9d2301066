package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;

@Singleton
final class SchemaDrafting implements DesignSchema {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final ManageDatabase database;
    private final Optional<SchemaDesign> design;
    private final SourceCheckout sources;

    SchemaDrafting(ManageDatabase database, Optional<SchemaDesign> design, SourceCheckout sources) {
        this.database = database;
        this.design = design;
        this.sources = sources;
    }

    @Override
    public List<DraftedMigration> draft(String words) {
        var plain = BETWEEN_WORDS
                .matcher(words.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        if (plain.isEmpty()) {
            throw new InvalidValue("message", "must hold a word of ASCII letters or digits");
        }
        var checkout = sources.root()
                .orElseThrow(() -> new DatabaseUnusable(
                        "migrations are written to the sources: run it as ./inkmark in a checkout"));
        database.requireCurrent();
        return OptionalPort.required(design).draft(checkout, plain);
    }
}

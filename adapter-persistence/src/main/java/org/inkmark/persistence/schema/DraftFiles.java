package org.inkmark.persistence.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.DraftedMigration;

/** Where the migrations are written in the sources, and the number of the last one. */
final class DraftFiles {

    private static final Path SCRIPTS = Path.of("adapter-persistence/src/main/resources/db/migration");
    private static final Path NUMBER =
            Path.of("adapter-persistence/src/main/java/org/inkmark/persistence/schema/FlywaySchema.java");
    private static final Pattern SCRIPT = Pattern.compile("V(\\d+)__.*\\.sql");

    private final Path scripts;
    private final Path number;

    DraftFiles(Path checkout) {
        scripts = checkout.resolve(SCRIPTS);
        number = checkout.resolve(NUMBER);
    }

    /** @throws DatabaseUnusable if the sources hold a migration that this program was not built with */
    void requireNoNewer() {
        try (var files = Files.list(scripts)) {
            files.map(file -> SCRIPT.matcher(file.getFileName().toString()))
                    .filter(script -> script.matches() && Integer.parseInt(script.group(1)) > FlywaySchema.NEWEST)
                    .findAny()
                    .ifPresent(script -> {
                        throw new DatabaseUnusable("this program was built before %s was written; run it as ./inkmark"
                                .formatted(script.group()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers the pairs behind the newest migration. */
    List<DraftedMigration> write(List<DraftedPair> pairs, String words) {
        try {
            var written = new ArrayList<DraftedMigration>();
            var version = FlywaySchema.NEWEST;
            for (var pair : pairs) {
                version++;
                var name = version + "__" + words.replace(' ', '_') + ".sql";
                create("V" + name, pair.upgradeScript());
                create("U" + name, pair.downgradeScript());
                written.add(new DraftedMigration("V" + name, "U" + name, pair.loss()));
            }
            var source = Files.readString(number);
            Files.writeString(number, source.replaceFirst("(int NEWEST = )\\d+;", "$1" + version + ";"));
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(String name, String script) throws IOException {
        Files.writeString(scripts.resolve(name), script, StandardOpenOption.CREATE_NEW);
    }
}

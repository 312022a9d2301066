package org.inkmark.persistence.backup;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inkmark.application.database.DatabaseUnusable;

/**
 * What a backup says of the database in it.
 *
 * @param inkmark the version of the program that wrote it
 * @param schema  the version of the tables
 * @param sha256  of the database's file, in hexadecimal digits
 * @param size    of the database's file, in bytes
 * @param rows    how many each table holds
 */
record Manifest(String inkmark, int schema, Instant at, String sha256, long size, SortedMap<String, Long> rows) {

    private static final String FORMAT = "1";
    private static final String ROWS = "rows.";

    /** The version of this program. */
    static String thisInkmark() throws IOException {
        var built = new Properties();
        try (var in = Manifest.class.getResourceAsStream("version.properties")) {
            built.load(Objects.requireNonNull(in));
        }
        return built.getProperty("version");
    }

    /** As Java's properties, to be read by people too. */
    String text() {
        return """
            format=%s
            inkmark=%s
            schema=%d
            at=%s
            sha256=%s
            size=%d
            """.formatted(FORMAT, inkmark, schema, at, sha256, size)
                + rows.entrySet().stream()
                        .map(table -> ROWS + table.getKey() + "=" + table.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    /** @throws DatabaseUnusable if it is none */
    static Manifest of(String text) throws IOException {
        var said = new Properties();
        try {
            said.load(new StringReader(text));
            requireKnown(said.getProperty("format", ""));
            return new Manifest(
                    value(said, "inkmark"),
                    Integer.parseInt(value(said, "schema")),
                    Instant.parse(value(said, "at")),
                    value(said, "sha256"),
                    Long.parseLong(value(said, "size")),
                    said.stringPropertyNames().stream()
                            .filter(name -> name.startsWith(ROWS))
                            .collect(Collectors.toMap(
                                    name -> name.substring(ROWS.length()),
                                    name -> Long.valueOf(value(said, name)),
                                    (one, _) -> one,
                                    TreeMap::new)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw BackupFile.damaged("its manifest cannot be read", e);
        }
    }

    private static void requireKnown(String format) {
        if (!format.equals(FORMAT)) {
            throw new DatabaseUnusable(
                    "the backup is in format '%s', and this Inkmark knows format %s: use a newer Inkmark"
                            .formatted(format, FORMAT));
        }
    }

    private static String value(Properties said, String name) {
        var value = said.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}

package org.inkmark.persistence.schema;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Index;
import org.jooq.Key;
import org.jooq.Named;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.UniqueKey;

/**
 * Tables, columns, indexes and keys in words that all engines understand, with the placeholders of the migrations. Text is a key,
 * and compared to the letter, where it stands in a primary, unique or foreign key or is the first of an index.
 */
final class ScriptText {

    /** Types of which a row that is there already can be given an empty value; long text has no default on MySQL. */
    private static final Set<String> EMPTYABLE = Set.of("bigint", "boolean", "varchar");

    private ScriptText() {}

    static String creation(Table<?> table) {
        var lines = new ArrayList<String>();
        for (var field : table.fields()) {
            lines.add(column(table, field) + (field.getDataType().nullable() ? "" : " not null"));
        }
        var primaryKey = table.getPrimaryKey();
        if (primaryKey != null) {
            lines.add("primary key (%s)".formatted(columns(primaryKey)));
        }
        table.getUniqueKeys().stream()
                .filter(key -> !key.isPrimary())
                .map(ScriptText::line)
                .forEach(lines::add);
        return "create table %s (\n    %s\n) ${table_options}".formatted(name(table), String.join(",\n    ", lines));
    }

    static String creation(Index index) {
        return "create index %s on %s (%s)"
                .formatted(
                        name(index),
                        name(index.getTable()),
                        names(index.getFields().stream().map(SortField::$field)));
    }

    private static String column(Table<?> table, Field<?> field) {
        var type = type(field.getDataType());
        return "%s %s%s"
                .formatted(
                        name(field),
                        type,
                        type.startsWith("varchar") && isKey(table, field) ? " ${key_collation}" : "");
    }

    private static String type(DataType<?> type) {
        return switch (typeName(type)) {
            case "varchar" ->
                type.length() >= TableFacts.LONGEST ? "${long_text}" : "varchar(%d)".formatted(type.length());
            case "binary" -> "${sha256}";
            default -> typeName(type);
        };
    }

    private static String typeName(DataType<?> type) {
        return type.getTypeName().toLowerCase(Locale.ROOT);
    }

    private static boolean isKey(Table<?> table, Field<?> field) {
        return table.getKeys().stream().anyMatch(key -> key.getFields().contains(field))
                || table.getReferences().stream()
                        .anyMatch(key -> key.getFields().contains(field))
                || table.getIndexes().stream().anyMatch(index -> isFirst(index, field));
    }

    private static boolean isFirst(Index index, Field<?> field) {
        return name(index.getFields().getFirst().$field()).equals(name(field));
    }

    /** A column that must have a value gets an empty one in the rows that are there; the next change takes the rule away. */
    static Optional<String> addition(Table<?> table, Field<?> field) {
        var type = field.getDataType();
        if (type.nullable()) {
            return Optional.of("alter table %s add column %s".formatted(name(table), column(table, field)));
        }
        return EMPTYABLE.contains(typeName(type)) && type.length() < TableFacts.LONGEST
                ? Optional.of("alter table %s add column %s default %s not null"
                        .formatted(name(table), column(table, field), empty(type)))
                : Optional.empty();
    }

    static String empty(DataType<?> type) {
        return switch (typeName(type)) {
            case "bigint" -> "0";
            case "boolean" -> "false";
            default -> "''";
        };
    }

    static String addition(UniqueKey<?> key) {
        return addition(key, line(key));
    }

    static String addition(ForeignKey<?, ?> key) {
        return addition(key, line(key));
    }

    private static String addition(Key<?> key, String line) {
        return "alter table %s add %s".formatted(name(key.getTable()), line);
    }

    private static String line(Key<?> key) {
        return "constraint %s unique (%s)".formatted(name(key), columns(key));
    }

    private static String line(ForeignKey<?, ?> key) {
        return "constraint %s foreign key (%s) references %s (%s) on delete %s"
                .formatted(
                        name(key),
                        columns(key),
                        name(key.getKey().getTable()),
                        names(key.getKeyFields().stream()),
                        key.getDeleteRule().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String columns(Key<?> key) {
        return names(key.getFields().stream());
    }

    private static String names(Stream<? extends Named> all) {
        return String.join(", ", all.map(ScriptText::name).toList());
    }

    static String name(Named named) {
        return named.getName().toLowerCase(Locale.ROOT);
    }
}

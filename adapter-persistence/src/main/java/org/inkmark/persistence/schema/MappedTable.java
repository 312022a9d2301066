package org.inkmark.persistence.schema;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.inkmark.persistence.row.Sha256;
import org.jspecify.annotations.Nullable;

/** A table as the annotations of a row describe it. */
final class MappedTable {

    /** @param nullableForJava what the row says of its own component */
    record MappedColumn(String name, String type, boolean nullable, boolean nullableForJava) {}

    /** An index or a unique constraint. */
    record MappedKey(String name, List<String> columns) {}

    /** @param rule what becomes of a row when the other is deleted */
    record MappedReference(String name, String column, String table, String key, String rule) {}

    static final String LONG_TEXT = "long text";

    private final Class<?> row;
    private final String name;
    private final List<MappedColumn> columns = new ArrayList<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final List<MappedKey> indexes = new ArrayList<>();
    private final List<MappedKey> uniqueKeys = new ArrayList<>();
    private final List<MappedReference> references = new ArrayList<>();

    MappedTable(Class<?> row) {
        this.row = row;
        var annotation = row.getAnnotation(Table.class);
        name = annotation.name();
        columns(row, false);
        for (var index : annotation.indexes()) {
            indexes.add(
                    new MappedKey(index.name(), Arrays.asList(index.columnList().split(",\\s*"))));
        }
        for (var unique : annotation.uniqueConstraints()) {
            uniqueKeys.add(new MappedKey(unique.name(), List.of(unique.columnNames())));
        }
    }

    String name() {
        return name;
    }

    List<MappedColumn> columns() {
        return columns;
    }

    List<String> primaryKey() {
        return primaryKey;
    }

    List<MappedKey> indexes() {
        return indexes;
    }

    List<MappedKey> uniqueKeys() {
        return uniqueKeys;
    }

    List<MappedReference> references() {
        return references;
    }

    /** One line for each fact, as {@link TableFacts} has them. */
    SortedSet<String> facts() {
        var facts = new TreeSet<String>();
        for (var column : columns) {
            facts.add("%s.%s %s%s".formatted(name, column.name(), column.type(), column.nullable() ? "" : " not null"));
            if (column.nullable() != column.nullableForJava()) {
                facts.add(
                        "%s.%s is nullable for the table or for Java, but not for both".formatted(name, column.name()));
            }
        }
        facts.add("%s primary key (%s)".formatted(name, String.join(", ", primaryKey)));
        indexes.forEach(key -> facts.add("%s index %s".formatted(name, line(key))));
        uniqueKeys.forEach(key -> facts.add("%s unique %s".formatted(name, line(key))));
        references.forEach(reference -> facts.add("%s foreign key %s (%s) references %s %s"
                .formatted(name, reference.name(), reference.column(), reference.table(), reference.rule())));
        return facts;
    }

    private static String line(MappedKey key) {
        return "%s (%s)".formatted(key.name(), String.join(", ", key.columns()));
    }

    private void columns(Class<?> part, boolean isKey) {
        for (var component : part.getRecordComponents()) {
            var field = field(part, component);
            if (field.isAnnotationPresent(EmbeddedId.class)) {
                columns(component.getType(), true);
                continue;
            }
            var column = field.isAnnotationPresent(JoinColumn.class)
                    ? relation(component, field.getAnnotation(JoinColumn.class))
                    : column(component, field);
            columns.add(column);
            if (isKey || field.isAnnotationPresent(Id.class)) {
                primaryKey.add(column.name());
            }
        }
    }

    private static Field field(Class<?> part, RecordComponent component) {
        try {
            return part.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private MappedColumn column(RecordComponent component, Field field) {
        var column = field.getAnnotation(Column.class);
        if (column.unique()) {
            uniqueKeys.add(new MappedKey("uk_%s_%s".formatted(name, column.name()), List.of(column.name())));
        }
        return new MappedColumn(
                column.name(),
                type(component.getType(), column, field.isAnnotationPresent(Lob.class)),
                column.nullable(),
                isNullable(component));
    }

    private MappedColumn relation(RecordComponent component, JoinColumn join) {
        var other = new MappedTable(component.getType());
        var key = other.primaryKey.getFirst();
        references.add(new MappedReference(
                join.foreignKey().name(),
                join.name(),
                other.name,
                key,
                join.foreignKey().foreignKeyDefinition()));
        var type = other.columns.stream()
                .filter(column -> column.name().equals(key))
                .findAny()
                .orElseThrow()
                .type();
        return new MappedColumn(join.name(), type, join.nullable(), isNullable(component));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private String type(Class<?> type, Column column, boolean lob) {
        if (type == long.class || type == Long.class || type == Instant.class) {
            return "bigint";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == byte[].class && column.length() == Sha256.LENGTH) {
            return "binary(%d)".formatted(column.length());
        }
        if (type == String.class || type.isEnum()) {
            return lob ? LONG_TEXT : "varchar(%d)".formatted(column.length());
        }
        throw new IllegalStateException(
                "%s.%s: no type of column holds %s on all engines; one of long, boolean, Instant, String, an enum, and byte[] of %d does"
                        .formatted(row.getName(), column.name(), type.getSimpleName(), Sha256.LENGTH));
    }
}

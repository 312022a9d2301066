package org.inkmark.persistence.schema;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the annotations of a row say of its table, one line for each fact. */
final class RowFacts {

    private final String table;
    private final SortedSet<String> facts = new TreeSet<>();
    private final List<String> primaryKey = new ArrayList<>();

    private RowFacts(Class<?> row) {
        var annotation = row.getAnnotation(Table.class);
        table = annotation.name();
        columns(row);
        facts.add("%s primary key (%s)".formatted(table, String.join(", ", primaryKey)));
        for (var index : annotation.indexes()) {
            facts.add("%s index %s (%s)".formatted(table, index.name(), index.columnList()));
        }
        for (var unique : annotation.uniqueConstraints()) {
            facts.add("%s unique %s (%s)".formatted(table, unique.name(), String.join(", ", unique.columnNames())));
        }
    }

    static SortedSet<String> of(Class<?> row) {
        return new RowFacts(row).facts;
    }

    /** The facts of every row class of this module. */
    static SortedSet<String> ofAll() throws IOException {
        var all = new TreeSet<String>();
        for (var row : rows()) {
            all.addAll(of(row));
        }
        return all;
    }

    static List<Class<?>> rows() throws IOException {
        try (var files = Files.walk(classes())) {
            return files.map(file -> classes().relativize(file).toString())
                    .filter(name -> name.endsWith("Row.class"))
                    .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Entity.class))
                    .toList();
        }
    }

    private static Path classes() {
        try {
            return Path.of(FlywaySchema.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, RowFacts.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void columns(Class<?> row) {
        for (var component : row.getRecordComponents()) {
            var annotations = field(row, component);
            if (annotations.isAnnotationPresent(EmbeddedId.class)) {
                var before = List.copyOf(primaryKey);
                columns(component.getType());
                primaryKey.clear();
                primaryKey.addAll(before);
                Arrays.stream(component.getType().getRecordComponents())
                        .map(part -> name(component.getType(), part))
                        .forEach(primaryKey::add);
            } else if (annotations.isAnnotationPresent(JoinColumn.class)) {
                relation(component, annotations.getAnnotation(JoinColumn.class));
            } else {
                column(component, annotations);
            }
        }
    }

    private static Field field(Class<?> row, RecordComponent component) {
        try {
            return row.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Class<?> row, RecordComponent component) {
        var field = field(row, component);
        return field.isAnnotationPresent(JoinColumn.class)
                ? field.getAnnotation(JoinColumn.class).name()
                : field.getAnnotation(Column.class).name();
    }

    private void column(RecordComponent component, Field field) {
        var column = field.getAnnotation(Column.class);
        if (field.isAnnotationPresent(Id.class)) {
            primaryKey.add(column.name());
        }
        add(
                component,
                column.name(),
                type(component.getType(), column, field.isAnnotationPresent(Lob.class)),
                column.nullable());
    }

    private void relation(RecordComponent component, JoinColumn join) {
        add(component, join.name(), "bigint", join.nullable());
        facts.add("%s foreign key %s (%s) references %s %s"
                .formatted(
                        table,
                        join.foreignKey().name(),
                        join.name(),
                        component.getType().getAnnotation(Table.class).name(),
                        join.foreignKey().foreignKeyDefinition()));
    }

    private void add(RecordComponent component, String name, String type, boolean nullable) {
        if (nullable != component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            facts.add("%s.%s is nullable for the table or for Java, but not for both".formatted(table, name));
        }
        facts.add("%s.%s %s%s".formatted(table, name, type, nullable ? "" : " not null"));
    }

    private static String type(Class<?> type, Column column, boolean lob) {
        if (type == long.class || type == Long.class || type == Instant.class) {
            return "bigint";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == byte[].class) {
            return "binary(%d)".formatted(column.length());
        }
        return lob ? "long text" : "varchar(%d)".formatted(column.length());
    }
}

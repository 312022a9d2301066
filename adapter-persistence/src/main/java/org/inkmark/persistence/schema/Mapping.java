package org.inkmark.persistence.schema;

import io.micronaut.core.beans.BeanIntrospector;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inkmark.persistence.schema.MappedTable.MappedColumn;

/** All tables, as the rows describe them: some by more than one row, of which each has what it needs. */
record Mapping(List<MappedTable> tables) {

    static Mapping of(Collection<? extends Class<?>> rows) {
        return new Mapping(rows.stream().<MappedTable>map(MappedTable::new).toList());
    }

    /** That of the site. */
    static Mapping ofSite() {
        return of(rows());
    }

    static List<Class<?>> rows() {
        return BeanIntrospector.SHARED
                .findIntrospectedTypes(row -> row.isPresent() && isRow(row.getBeanType()))
                .stream()
                .<Class<?>>map(Class.class::cast)
                .toList();
    }

    private static boolean isRow(Class<?> type) {
        return type.isRecord() && type.isAnnotationPresent(Entity.class);
    }

    SortedSet<String> facts() {
        var facts = new TreeSet<String>();
        tables.forEach(table -> facts.addAll(table.facts()));
        return facts;
    }

    /** The statements that make the tables, with the placeholders of the migrations. */
    List<String> statements() {
        var creations = new LinkedHashMap<String, LinkedHashMap<String, String>>();
        for (var table : tables) {
            var lines = creations.computeIfAbsent(table.name(), _ -> new LinkedHashMap<>());
            table.columns().forEach(column -> lines.put(column.name(), line(column)));
            lines.put("primary key", "primary key (%s)".formatted(String.join(", ", table.primaryKey())));
            table.uniqueKeys()
                    .forEach(key -> lines.put(
                            key.name(),
                            "constraint %s unique (%s)".formatted(key.name(), String.join(", ", key.columns()))));
        }
        return Stream.of(
                        creations.entrySet().stream().map(table -> "create table %s (%s)"
                                .formatted(
                                        table.getKey(),
                                        String.join(", ", table.getValue().values()))),
                        tables.stream().flatMap(Mapping::indexes),
                        tables.stream().flatMap(Mapping::references))
                .<String>flatMap(statements -> statements)
                .distinct()
                .toList();
    }

    private static String line(MappedColumn column) {
        var type = column.type().equals(MappedTable.LONG_TEXT) ? "${long_text}" : column.type();
        return "%s %s%s".formatted(column.name(), type, column.nullable() ? "" : " not null");
    }

    private static Stream<String> indexes(MappedTable table) {
        return table.indexes().stream().map(index -> "create index %s on %s (%s)"
                .formatted(index.name(), table.name(), String.join(", ", index.columns())));
    }

    private static Stream<String> references(MappedTable table) {
        return table.references().stream()
                .map(reference -> "alter table %s add constraint %s foreign key (%s) references %s (%s) %s"
                        .formatted(
                                table.name(),
                                reference.name(),
                                reference.column(),
                                reference.table(),
                                reference.key(),
                                reference.rule()));
    }
}

package org.inkmark.persistence.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Index;
import org.jooq.Key;
import org.jooq.Meta;
import org.jooq.Named;
import org.jooq.SortField;
import org.jooq.Table;

/**
 * Says a change that jOOQ found in words that all engines understand, with the placeholders of the migrations. Text is a key, and
 * compared to the letter, where it stands in a primary or unique key or is the first of an index.
 *
 * @param before what is there
 * @param after  what is to be
 */
record DraftWriter(Meta before, Meta after) {

    private static final Pattern CHANGE =
            Pattern.compile("(create table|drop table|create index|drop index|alter table) (\\w+)(.*)");
    private static final Pattern ALTERATION =
            Pattern.compile(" (add constraint|drop constraint|add|drop|alter) (\\w+)(?: (.*))?");

    /** Types of which a row that is there already can be given an empty value. */
    private static final Set<String> EMPTYABLE = Set.of("bigint", "boolean", "varchar");

    /** @return absent where there are no such words */
    Optional<DraftedChange> write(String sql) {
        var change =
                CHANGE.matcher(sql.replace("\"", "").toLowerCase(Locale.ROOT).replace("public.", ""));
        if (!change.matches()) {
            return Optional.empty();
        }
        var name = change.group(2);
        return switch (change.group(1)) {
            case "create table" -> Optional.of(DraftedChange.of(creation(table(after, name))));
            case "drop table" -> Optional.of(DraftedChange.of("drop table " + name));
            case "create index" -> find(after.getIndexes(), name).map(index -> DraftedChange.of(creation(index)));
            case "drop index" -> find(before.getIndexes(), name).map(this::removal);
            default -> alteration(name, change.group(3));
        };
    }

    private Optional<DraftedChange> alteration(String table, String text) {
        var alteration = ALTERATION.matcher(text);
        if (!alteration.matches()) {
            return Optional.empty();
        }
        var name = alteration.group(2);
        return switch (alteration.group(1)) {
            case "add constraint" -> constraint(after, name).map(DraftedChange::of);
            case "drop constraint" -> removal(table, name);
            case "add" -> addition(table(after, table), name).map(DraftedChange::of);
            case "drop" -> Optional.of(DraftedChange.of("alter table %s drop column %s".formatted(table, name)));
            default -> standard(table(after, table), name, String.valueOf(alteration.group(3)));
        };
    }

    private static String creation(Table<?> table) {
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
                .map(DraftWriter::line)
                .forEach(lines::add);
        return "create table %s (\n    %s\n) ${table_options}".formatted(name(table), String.join(",\n    ", lines));
    }

    private static String creation(Index index) {
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
    private static Optional<String> addition(Table<?> table, String name) {
        var field = field(table, name);
        var type = field.getDataType();
        if (type.nullable()) {
            return Optional.of("alter table %s add column %s".formatted(name(table), column(table, field)));
        }
        return EMPTYABLE.contains(typeName(type))
                ? Optional.of("alter table %s add column %s default %s not null"
                        .formatted(name(table), column(table, field), empty(type)))
                : Optional.empty();
    }

    private static String empty(DataType<?> type) {
        return switch (typeName(type)) {
            case "bigint" -> "0";
            case "boolean" -> "false";
            default -> "('')";
        };
    }

    private static Optional<DraftedChange> standard(Table<?> table, String column, String how) {
        var alter = "alter table %s alter column %s ".formatted(name(table), column);
        if (how.equals("drop default")) {
            return Optional.of(DraftedChange.of(alter + how));
        }
        return how.startsWith("set default ")
                ? Optional.of(DraftedChange.of(
                        alter + "set default " + empty(field(table, column).getDataType())))
                : Optional.empty();
    }

    private static Optional<String> constraint(Meta meta, String name) {
        return find(meta.getForeignKeys(), name)
                .map(key -> addition(key, line(key)))
                .or(() -> find(meta.getUniqueKeys(), name).map(key -> addition(key, line(key))));
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

    private DraftedChange removal(Index index) {
        var table = index.getTable();
        var first = index.getFields().getFirst().$field();
        return framed(
                table, name(index), first, "drop index %s\n    ${on_table} %s\n".formatted(name(index), name(table)));
    }

    private Optional<DraftedChange> removal(String table, String constraint) {
        var statement = "alter table %s drop constraint %s".formatted(table, constraint);
        return find(before.getForeignKeys(), constraint)
                .map(_ -> DraftedChange.of(statement))
                .or(() -> find(before.getUniqueKeys(), constraint)
                        .map(key -> framed(
                                key.getTable(), constraint, key.getFields().getFirst(), statement)));
    }

    /** MySQL and MariaDB keep an index that a foreign key has no other for. */
    private DraftedChange framed(Table<?> table, String removed, Field<?> first, String statement) {
        var others = Stream.concat(
                        before.getIndexes().stream()
                                .filter(index -> name(index.getTable()).equals(name(table))
                                        && !name(index).equals(removed))
                                .map(index -> index.getFields().getFirst().$field()),
                        table.getKeys().stream()
                                .filter(key -> !name(key).equals(removed))
                                .map(key -> key.getFields().getFirst()))
                .map(DraftWriter::name);
        if (others.anyMatch(name(first)::equals)) {
            return DraftedChange.of(statement);
        }
        var needing = table.getReferences().stream()
                .filter(key -> name(key.getFields().getFirst()).equals(name(first)))
                .toList();
        return new DraftedChange(
                needing.stream()
                        .map(key -> "alter table %s drop constraint %s".formatted(name(table), name(key)))
                        .toList(),
                statement,
                needing.stream().map(key -> addition(key, line(key))).toList());
    }

    private static Table<?> table(Meta meta, String name) {
        return find(meta.getTables(), name).orElseThrow();
    }

    private static Field<?> field(Table<?> table, String name) {
        return Stream.of(table.fields())
                .filter(field -> name(field).equals(name))
                .findAny()
                .orElseThrow();
    }

    private static <T extends Named> Optional<T> find(List<T> all, String name) {
        return all.stream().filter(one -> name(one).equals(name)).findAny();
    }

    private static String columns(Key<?> key) {
        return names(key.getFields().stream());
    }

    private static String names(Stream<? extends Named> all) {
        return String.join(", ", all.map(DraftWriter::name).toList());
    }

    private static String name(Named named) {
        return named.getName().toLowerCase(Locale.ROOT);
    }
}

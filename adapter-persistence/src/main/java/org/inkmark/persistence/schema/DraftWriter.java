package org.inkmark.persistence.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Index;
import org.jooq.Meta;
import org.jooq.Named;
import org.jooq.Table;

/**
 * Says a change that jOOQ found in words that all engines understand.
 *
 * @param before what is there
 * @param after  what is to be
 */
record DraftWriter(Meta before, Meta after) {

    private static final Pattern CHANGE =
            Pattern.compile("(create table|drop table|create index|drop index|alter table) (\\w+)(.*)");
    private static final Pattern ALTERATION =
            Pattern.compile(" (add constraint|drop constraint|add|drop|alter) (\\w+)(?: (.*))?");

    /** @return absent where there are no such words */
    Optional<DraftedChange> write(String sql) {
        var change =
                CHANGE.matcher(sql.replace("\"", "").toLowerCase(Locale.ROOT).replace("public.", ""));
        if (!change.matches()) {
            return Optional.empty();
        }
        var name = change.group(2);
        return switch (change.group(1)) {
            case "create table" -> Optional.of(DraftedChange.of(ScriptText.creation(table(after, name))));
            case "drop table" -> Optional.of(DraftedChange.of("drop table " + name));
            case "create index" ->
                find(after.getIndexes(), name).map(index -> DraftedChange.of(ScriptText.creation(index)));
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
            case "add" ->
                ScriptText.addition(table(after, table), field(table(after, table), name))
                        .map(DraftedChange::of);
            case "drop" -> Optional.of(DraftedChange.of("alter table %s drop column %s".formatted(table, name)));
            default -> standard(table(after, table), name, String.valueOf(alteration.group(3)));
        };
    }

    private static Optional<DraftedChange> standard(Table<?> table, String column, String how) {
        var alter = "alter table %s alter column %s ".formatted(ScriptText.name(table), column);
        if (how.equals("drop default")) {
            return Optional.of(DraftedChange.of(alter + how));
        }
        return how.startsWith("set default ")
                ? Optional.of(DraftedChange.of(alter + "set default "
                        + ScriptText.empty(field(table, column).getDataType())))
                : Optional.empty();
    }

    private static Optional<String> constraint(Meta meta, String name) {
        return find(meta.getForeignKeys(), name).map(ScriptText::addition).or(() -> find(meta.getUniqueKeys(), name)
                .map(ScriptText::addition));
    }

    private DraftedChange removal(Index index) {
        var table = index.getTable();
        var first = index.getFields().getFirst().$field();
        return framed(
                table,
                ScriptText.name(index),
                first,
                "drop index %s\n    ${on_table} %s\n".formatted(ScriptText.name(index), ScriptText.name(table)));
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
                                .filter(index ->
                                        ScriptText.name(index.getTable()).equals(ScriptText.name(table))
                                                && !ScriptText.name(index).equals(removed))
                                .map(index -> index.getFields().getFirst().$field()),
                        table.getKeys().stream()
                                .filter(key -> !ScriptText.name(key).equals(removed))
                                .map(key -> key.getFields().getFirst()))
                .map(ScriptText::name);
        if (others.anyMatch(ScriptText.name(first)::equals)) {
            return DraftedChange.of(statement);
        }
        var needing = table.getReferences().stream()
                .filter(key -> ScriptText.name(key.getFields().getFirst()).equals(ScriptText.name(first)))
                .toList();
        return new DraftedChange(
                needing.stream()
                        .map(key -> "alter table %s drop constraint %s"
                                .formatted(ScriptText.name(table), ScriptText.name(key)))
                        .toList(),
                statement,
                needing.stream().map(ScriptText::addition).toList());
    }

    private static Table<?> table(Meta meta, String name) {
        return find(meta.getTables(), name).orElseThrow();
    }

    private static Field<?> field(Table<?> table, String name) {
        return Stream.of(table.fields())
                .filter(field -> ScriptText.name(field).equals(name))
                .findAny()
                .orElseThrow();
    }

    private static <T extends Named> Optional<T> find(List<T> all, String name) {
        return all.stream().filter(one -> ScriptText.name(one).equals(name)).findAny();
    }
}

package org.inkmark.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of docs/permissions.md. */
record Table(List<String> header, List<List<String>> rows) {

    private static final Path DOCUMENT = Path.of("../docs/permissions.md");

    /** What stands before the columns of those who act. */
    private static final int BEFORE = 3;

    static Table below(String heading) {
        try (var lines = Files.lines(DOCUMENT)) {
            var table = lines.dropWhile(line -> !line.equals("## " + heading))
                    .dropWhile(line -> !line.startsWith("|"))
                    .takeWhile(line -> line.startsWith("|"))
                    .map(Table::columns)
                    .toList();
            return new Table(table.getFirst(), table.subList(2, table.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(column -> column.strip().replace("`", ""))
                .toList();
    }

    /** What the rows are of, in their order. */
    List<String> firstColumn() {
        return rows.stream().map(List::getFirst).toList();
    }

    /** Each state that a row names, by each of those who act. */
    Stream<Cell> cells() {
        return rows.stream().flatMap(row -> Arrays.stream(row.get(2).split(", ", -1))
                .flatMap(state -> IntStream.range(BEFORE, row.size())
                        .filter(column -> !row.get(column).isEmpty())
                        .mapToObj(
                                column -> new Cell(row.getFirst(), row.get(1), state, who(column), row.get(column)))));
    }

    private Who who(int column) {
        return Who.valueOf(header.get(column).toUpperCase(Locale.ROOT));
    }
}

package org.inkmark.domain.tag;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkmark.domain.InvalidValue;

/** The tags of one thing: at most {@value #MAX}, each once, sorted by name. */
public record Tags(List<Tag> list) implements Iterable<Tag> {

    public static final int MAX = 32;

    public Tags {
        list = list.stream().distinct().sorted(Comparator.comparing(Tag::name)).toList();
        if (list.size() > MAX) {
            throw new InvalidValue("tags", "must be at most %d, not %d".formatted(MAX, list.size()));
        }
    }

    public static Tags none() {
        return new Tags(List.of());
    }

    /** One tag for each text, blank ones left out. */
    public static Tags of(Collection<String> typed) {
        return new Tags(
                typed.stream().filter(text -> !text.isBlank()).map(Tag::of).toList());
    }

    public static Tags of(String... typed) {
        return of(List.of(typed));
    }

    /** What is typed into one field: commas and white space separate. */
    public static List<String> split(String typed) {
        return Arrays.stream(typed.split("[\\s\\p{Z},]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** These tags and the others; where both hold one, with the label of these. */
    public Tags with(Tags others) {
        return new Tags(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    /** These tags and as many of the others as there is room for. */
    public Tags withRoomFor(Tags others) {
        var room = others.list.stream().filter(tag -> !contains(tag)).limit(MAX - list.size());
        return new Tags(Stream.concat(list.stream(), room).toList());
    }

    public boolean contains(Tag tag) {
        return list.contains(tag);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The names, for a field that is {@link #split} again. */
    public String typed() {
        return list.stream().map(Tag::name).collect(Collectors.joining(", "));
    }

    @Override
    public Iterator<Tag> iterator() {
        return list.iterator();
    }

    @Override
    public String toString() {
        return "Tags " + typed();
    }
}

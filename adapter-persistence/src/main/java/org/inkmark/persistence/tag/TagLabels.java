package org.inkmark.persistence.tag;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.inkmark.domain.tag.Tag;
import org.inkmark.persistence.row.Chunks;

/** The labels of tags, for the repositories of what carries them. */
@Singleton
public final class TagLabels {

    private final TagRows rows;

    TagLabels(TagRows rows) {
        this.rows = rows;
    }

    /** Keeps the labels of the tags that nothing carried before. */
    public void keep(Stream<Tag> tags) {
        var typed = tags.distinct().toList();
        var known = of(typed.stream().map(Tag::name).toList());
        var fresh = typed.stream()
                .filter(tag -> !known.containsKey(tag.name()))
                .map(tag -> new TagRow(tag.name(), tag.label()))
                .toList();
        if (!fresh.isEmpty()) {
            rows.saveAll(fresh);
        }
    }

    /** The tags of these names, with their labels. */
    public Map<String, Tag> of(Collection<String> names) {
        return Chunks.find(names, rows::find).stream().collect(toMap(TagRow::tag, TagRow::toTag));
    }
}

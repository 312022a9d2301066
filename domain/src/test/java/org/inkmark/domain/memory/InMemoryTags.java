package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.TAGS;

import java.util.Optional;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.tag.Tags;

final class InMemoryTags implements TagRepository {

    private final InMemoryStore store;

    InMemoryTags(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Tag> find(String name) {
        return Optional.ofNullable(store.read(TAGS).get(name)).map(label -> new Tag(name, label));
    }

    static void keepLabels(InMemoryStore store, Tags tags) {
        var labels = store.write(TAGS);
        tags.forEach(tag -> labels.putIfAbsent(tag.name(), tag.label()));
    }
}

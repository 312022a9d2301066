package org.inkmark.persistence.tag;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.user.UserId;
import org.inkmark.persistence.unit.DatabaseCalls;

@Singleton
@DatabaseCalls
class JdbcTagRepository implements TagRepository {

    private final TagRows rows;
    private final TagLabels labels;

    JdbcTagRepository(TagRows rows, TagLabels labels) {
        this.rows = rows;
        this.labels = labels;
    }

    @Override
    public Optional<Tag> find(String name) {
        return rows.findByTag(name).map(TagRow::toTag);
    }

    @Override
    public List<Tag> ofPosts(UserId author, Instant now, int newest, int count) {
        return labelled(rows.ofPosts(author.value(), now, newest, count));
    }

    @Override
    public List<Tag> ofBookmarks(UserId owner, int newest, int count) {
        return labelled(rows.ofBookmarks(owner.value(), newest, count));
    }

    private List<Tag> labelled(List<String> names) {
        var known = labels.of(names);
        return names.stream().map(known::get).toList();
    }
}

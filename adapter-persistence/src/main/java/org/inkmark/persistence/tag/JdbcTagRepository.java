package org.inkmark.persistence.tag;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.persistence.unit.DatabaseCalls;

@Singleton
@DatabaseCalls
class JdbcTagRepository implements TagRepository {

    private final TagRows rows;

    JdbcTagRepository(TagRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Tag> find(String name) {
        return rows.findByTag(name).map(TagRow::toTag);
    }
}

package org.inkmark.persistence.tag;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.persistence.row.MicrosConverter;

@JdbcRepository(dialect = Dialect.ANSI)
interface TagRows extends GenericRepository<TagRow, String> {

    Optional<TagRow> findByTag(String tag);

    void saveAll(List<TagRow> rows);

    @Query("SELECT tag, label FROM tags WHERE tag IN (:tags)")
    List<TagRow> find(List<String> tags);

    @Query("SELECT t.tag FROM post_tags t JOIN ("
            + "SELECT o.id FROM (SELECT id FROM posts WHERE author_id = :author"
            + " ORDER BY updated_at DESC, id DESC LIMIT :newest) o"
            + " UNION SELECT s.id FROM (SELECT id FROM posts WHERE published_at <= :now"
            + " ORDER BY published_at DESC, id DESC LIMIT :newest) s"
            + ") p ON p.id = t.post_id GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT :count")
    List<String> ofPosts(
            long author,
            @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant now,
            int newest,
            int count);

    @Query("SELECT t.tag FROM bookmark_tags t JOIN ("
            + "SELECT id FROM bookmarks WHERE user_id = :owner ORDER BY created_at DESC, id DESC LIMIT :newest"
            + ") b ON b.id = t.bookmark_id GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT :count")
    List<String> ofBookmarks(long owner, int newest, int count);
}

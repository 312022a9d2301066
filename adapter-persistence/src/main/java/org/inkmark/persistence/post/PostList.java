package org.inkmark.persistence.post;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostFilter;
import org.inkmark.domain.post.PostFilter.Order;
import org.inkmark.domain.post.PostState;
import org.inkmark.persistence.row.Listing;
import org.inkmark.persistence.row.MicrosConverter;
import org.inkmark.persistence.row.RowQuery;

/** The rows of a page of posts. A tag's posts by publication are read from the index of {@code post_tags} alone. */
@Singleton
final class PostList {

    private final JdbcOperations operations;

    PostList(JdbcOperations operations) {
        this.operations = operations;
    }

    List<PostRow> page(PostFilter filter, PageRequest request) {
        var byPublication = filter.order() == Order.BY_PUBLICATION;
        var byTag = byPublication && filter.tag().isPresent();
        var publishedAt = byTag ? "t.published_at" : "p.published_at";
        var order = byPublication ? "published_at" : "updated_at";
        var query = new RowQuery(
                filter.tag().isPresent()
                        ? "SELECT p.id FROM post_tags t JOIN posts p ON p.id = t.post_id"
                        : "SELECT p.id FROM posts p");
        filter.tag().ifPresent(tag -> query.and("t.tag = ?", tag.name()));
        filter.author().ifPresent(author -> query.and("p.author_id = ?", author.value()));
        filter.state().ifPresent(state -> restrict(query, publishedAt, state, MicrosConverter.micros(filter.now())));
        if (byPublication) {
            query.and(publishedAt + " IS NOT NULL");
        }
        filter.titleWords().ifPresent(words -> query.andHoldsWords("p.title", words));
        return query.page(
                operations,
                new Listing<>(PostRow.class, "posts", order),
                request,
                byPublication ? publishedAt : "p.updated_at",
                byTag ? "t.post_id" : "p.id");
    }

    private static void restrict(RowQuery query, String publishedAt, PostState state, long now) {
        switch (state) {
            case DRAFT -> query.and(publishedAt + " IS NULL");
            case SCHEDULED -> query.and(publishedAt + " > ?", now);
            case PUBLISHED -> query.and(publishedAt + " <= ?", now);
        }
    }
}

package org.inkmark.domain.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.inkmark.domain.memory.Tables.BOOKMARKS;
import static org.inkmark.domain.memory.Tables.POSTS;
import static org.inkmark.domain.memory.Tables.TAGS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.UserId;

final class InMemoryTags implements TagRepository {

    private final InMemoryStore store;

    InMemoryTags(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Tag> find(String name) {
        return Optional.ofNullable(store.read(TAGS).get(name)).map(label -> new Tag(name, label));
    }

    @Override
    public List<Tag> ofPosts(UserId author, Instant now, int newest, int count) {
        var posts = store.read(POSTS).values();
        var own = posts.stream()
                .filter(post -> post.author().equals(author))
                .sorted(Lists.newestFirst(Post::placeByChange))
                .limit(newest);
        var readByAll = posts.stream()
                .filter(post -> post.isPublicAt(now))
                .sorted(Lists.newestFirst(Post::placeByPublication))
                .limit(newest);
        return mostUsed(Stream.concat(own, readByAll).distinct().map(Post::tags), count);
    }

    @Override
    public List<Tag> ofBookmarks(UserId owner, int newest, int count) {
        var own = store.read(BOOKMARKS).values().stream()
                .filter(bookmark -> bookmark.owner().equals(owner))
                .sorted(Lists.newestFirst(Bookmark::place))
                .limit(newest);
        return mostUsed(own.map(Bookmark::tags), count);
    }

    private List<Tag> mostUsed(Stream<Tags> carried, int count) {
        var uses = carried.flatMap(tags -> tags.list().stream()).collect(groupingBy(Tag::name, counting()));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(use -> find(use.getKey()).orElseThrow())
                .toList();
    }

    static void keepLabels(InMemoryStore store, Tags tags) {
        var labels = store.write(TAGS);
        tags.forEach(tag -> labels.putIfAbsent(tag.name(), tag.label()));
    }
}

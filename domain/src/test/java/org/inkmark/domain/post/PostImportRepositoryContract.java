package org.inkmark.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.util.Optional;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link PostImportRepository} promises. */
public abstract class PostImportRepositoryContract extends StoreContract {

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER_HASH = "0f".repeat(32);

    private final User alice = aUser().named("alice").build();
    private final Post post = aPost().by(alice).build();

    protected abstract PostImportRepository imports();

    protected abstract PostRepository posts();

    protected abstract UserRepository users();

    @BeforeEach
    final void addPost() {
        inUnit(() -> {
            users().add(alice);
            posts().add(post);
        });
    }

    @Test
    void an_import_is_remembered() {
        var imported = new PostImport("posts/hello.md", HASH, Optional.of(post.id()), 3);

        put(imported);

        assertThat(imports().find("posts/hello.md")).hasValue(imported);
        assertThat(imports().find("posts/hello")).isEmpty();
    }

    @Test
    void imports_are_found_by_their_content() {
        var first = new PostImport("hello.md", HASH, Optional.of(post.id()), 0);
        var second = new PostImport("blog/hello.md", HASH, Optional.of(post.id()), 0);
        put(first);
        put(second);
        put(new PostImport("other.md", OTHER_HASH, Optional.of(post.id()), 0));

        assertThat(imports().findByContent(HASH)).containsExactlyInAnyOrder(first, second);
        assertThat(imports().findByContent("11".repeat(32))).isEmpty();
    }

    @Test
    void a_later_import_takes_the_place_of_the_earlier() {
        put(new PostImport("hello.md", HASH, Optional.of(post.id()), 0));
        var later = new PostImport("hello.md", OTHER_HASH, Optional.of(post.id()), 5);

        put(later);

        assertThat(imports().find("hello.md")).hasValue(later);
    }

    @Test
    void an_import_outlives_its_post() {
        put(new PostImport("hello.md", HASH, Optional.of(post.id()), 0));

        inUnit(() -> posts().delete(post));

        assertThat(imports().find("hello.md")).hasValue(new PostImport("hello.md", HASH, Optional.empty(), 0));
    }

    @Test
    void an_import_without_a_post_is_remembered() {
        var imported = new PostImport("hello.md", HASH, Optional.empty(), 0);

        put(imported);

        assertThat(imports().find("hello.md")).hasValue(imported);
    }

    @Test
    void sources_are_the_same_only_to_the_letter() {
        put(new PostImport("café.md", HASH, Optional.of(post.id()), 0));

        for (var other : new String[] {"cafe.md", "Café.md", "café.md ", " café.md", "cafe\u0301.md", "café.md/", ""}) {
            assertThat(imports().find(other)).as(other).isEmpty();
            put(new PostImport(other, OTHER_HASH, Optional.empty(), 1));
        }

        assertThat(imports().find("café.md")).map(PostImport::contentHash).hasValue(HASH);
        assertThat(imports().find("café.md ")).map(PostImport::source).hasValue("café.md ");
    }

    @Test
    void the_longest_source_is_remembered() {
        var start = "🎸".repeat(PostImport.MAX_SOURCE - 1);
        put(new PostImport(start + "a", HASH, Optional.empty(), 0));
        put(new PostImport(start + "b", OTHER_HASH, Optional.empty(), 0));

        assertThat(imports().find(start + "a")).map(PostImport::contentHash).hasValue(HASH);
        assertThat(imports().find(start + "b")).map(PostImport::contentHash).hasValue(OTHER_HASH);
    }

    @Test
    void nothing_is_remembered_outside_a_unit() {
        assertThatThrownBy(() -> imports().put(new PostImport("hello.md", HASH, Optional.empty(), 0)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(imports().find("hello.md")).isEmpty();
    }

    @Test
    void what_a_failed_unit_remembered_is_forgotten() {
        var before = new PostImport("hello.md", HASH, Optional.of(post.id()), 0);
        put(before);

        assertThatThrownBy(() -> inUnit(() -> {
                    imports().put(new PostImport("hello.md", OTHER_HASH, Optional.of(post.id()), 1));
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(imports().find("hello.md")).hasValue(before);
    }

    private void put(PostImport imported) {
        inUnit(() -> imports().put(imported));
    }
}

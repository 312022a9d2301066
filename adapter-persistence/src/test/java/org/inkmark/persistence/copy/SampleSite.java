package org.inkmark.persistence.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.util.Map;
import org.inkmark.application.database.Schema;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;

/**
 * A site to be copied, of more posts than a block holds.
 *
 * @param alice who wrote all of it
 */
record SampleSite(User alice) {

    static final int POSTS = 120;
    private static final int BOOKMARKS = 3;

    SampleSite() {
        this(aUser().build());
    }

    void fill(TestDatabase database) {
        database.get(Schema.class).upgrade();
        database.inUnit(() -> {
            database.get(UserRepository.class).add(alice);
            database.get(SettingsRepository.class).put("title", "Blue 🎷 notes ");
            for (var n = 1; n <= BOOKMARKS; n++) {
                database.get(BookmarkRepository.class)
                        .add(aBookmark()
                                .withId(n)
                                .of(alice)
                                .at("https://example.org/" + n)
                                .tagged("jazz", "C++")
                                .build());
            }
        });
        for (var n = 1; n <= POSTS; n++) {
            addPost(database, n);
        }
    }

    void addPost(TestDatabase database, long id) {
        database.get(UnitOfWork.class).run(changes -> {
            database.get(PostRepository.class)
                    .add(aPost().withId(id)
                            .by(alice)
                            .slug("post-" + id)
                            .titled("Größe 🎷 " + id)
                            .tagged("jazz")
                            .build());
            changes.add(Change.of(Change.Kind.POST, id));
        });
    }

    void requireIn(TestDatabase database) {
        assertThat(database.get(UserRepository.class).find(alice.id())).hasValue(alice);
        assertThat(database.get(PostRepository.class).countBy(alice.id())).isEqualTo(POSTS);
        assertThat(database.get(BookmarkRepository.class).countOf(alice.id())).isEqualTo(BOOKMARKS);
        assertThat(database.get(SettingsRepository.class).all()).isEqualTo(Map.of("title", "Blue 🎷 notes "));
    }
}
